import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid } from '../gid.ts';
import type { DiscountCodeMade, DiscountCodeWanted } from '../port/discounts.ts';
import { refuseUserErrors, type UserError } from '../refuse-user-errors.ts';
import { discountCodeByCode } from './discount-code-by-code.ts';
import { DISCOUNT_CODE_PARTS, discountCodeMade, type DiscountCodeAnswer } from './discount-shapes.ts';

export const discountCodeCreateDocument = `#graphql
  mutation DiscountCodeCreate($input: DiscountCodeBasicInput!) {
    discountCodeBasicCreate(basicCodeDiscount: $input) {
      codeDiscountNode { ...DiscountCodeParts }
      userErrors { field message code }
    }
  }
  ${DISCOUNT_CODE_PARTS}
` as const;

interface Answer {
  discountCodeBasicCreate: { codeDiscountNode: DiscountCodeAnswer | null; userErrors: UserError[] };
}

/**
 * One use, one customer, not together with other discounts on the order. A code that
 * exists is not made again: what it is, the caller compares.
 * @throws Problem shopify_refused, shopify_unknown (read the code before acting again), scope_missing
 */
export async function createDiscountCode(call: AdminCall, wanted: DiscountCodeWanted): Promise<DiscountCodeMade> {
  const { discountCodeBasicCreate: answer } = await call<Answer>(discountCodeCreateDocument, { input: inputOf(wanted) });
  const taken = answer.userErrors.length > 0 && answer.userErrors.every((error) => error.code === 'TAKEN');
  if (!taken) refuseUserErrors(answer.userErrors);
  const made = taken ? await discountCodeByCode(call, wanted.code) : answer.codeDiscountNode && discountCodeMade(answer.codeDiscountNode);
  if (!made) throw new Problem('shopify_unknown', { note: 'discountCodeBasicCreate answered nothing' });
  return made;
}

function inputOf({ code, title, customerId, amount, startsAt, endsAt }: DiscountCodeWanted): object {
  return {
    code,
    title,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    usageLimit: 1,
    appliesOncePerCustomer: true,
    context: { customers: { add: [gid('Customer', customerId)] } },
    combinesWith: { orderDiscounts: false, productDiscounts: true, shippingDiscounts: true },
    customerGets: { items: { all: true }, value: { discountAmount: { amount: amount.amount, appliesOnEachItem: false } } },
  };
}
