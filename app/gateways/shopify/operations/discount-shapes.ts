import type { DiscountCodeMade } from '../port/discounts.ts';
import { numericId } from '../gid.ts';
import { moneyOf, type MoneyAnswer } from './refund-shapes.ts';

/** What is read of every code. */
export const DISCOUNT_CODE_PARTS = `#graphql
  fragment DiscountCodeParts on DiscountCodeNode {
    id
    codeDiscount {
      ... on DiscountCodeBasic {
        title
        status
        startsAt
        endsAt
        asyncUsageCount
        codes(first: 1) { nodes { code } }
        context { ... on DiscountCustomers { customers { id } } }
        customerGets { value { ... on DiscountAmount { amount { amount currencyCode } } } }
      }
    }
  }
` as const;

export interface DiscountCodeAnswer {
  id: string;
  /** Empty for a discount of another type. */
  codeDiscount: Partial<{
    title: string;
    status: 'ACTIVE' | 'EXPIRED' | 'SCHEDULED';
    startsAt: string;
    endsAt: string | null;
    asyncUsageCount: number;
    codes: { nodes: { code: string }[] };
    context: { customers?: { id: string }[] };
    customerGets: { value: { amount?: MoneyAnswer } };
  }>;
}

/** Null for a discount that is no basic code. */
export function discountCodeMade({ id, codeDiscount }: DiscountCodeAnswer): DiscountCodeMade | null {
  const { title, status, startsAt, endsAt, asyncUsageCount, codes, context, customerGets } = codeDiscount;
  if (!status || !startsAt || !codes) return null;
  const amount = customerGets?.value.amount;
  return {
    id: numericId(id),
    code: codes.nodes[0]?.code ?? '',
    title: title ?? '',
    amount: amount ? moneyOf(amount) : null,
    customerIds: (context?.customers ?? []).map((one) => numericId(one.id)),
    state: ({ ACTIVE: 'active', EXPIRED: 'expired', SCHEDULED: 'scheduled' } as const)[status],
    startsAt: new Date(startsAt),
    endsAt: endsAt ? new Date(endsAt) : null,
    timesUsed: asyncUsageCount ?? 0,
  };
}
