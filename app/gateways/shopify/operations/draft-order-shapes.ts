import { Problem } from '#app/platform/problem.ts';
import type { DraftMade } from '../port.ts';
import { idIn, moneyOf, type MoneyBagAnswer } from './refund-shapes.ts';

export const draftFields = `
  id
  name
  status
  tags
  totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
  order { id name createdAt }
`;

export interface DraftAnswer {
  id: string;
  name: string;
  status: 'OPEN' | 'INVOICE_SENT' | 'COMPLETED';
  tags: string[];
  totalPriceSet: MoneyBagAnswer;
  order: { id: string; name: string; createdAt: string } | null;
}

export interface UserErrorAnswer {
  field: string[] | null;
  message: string;
}

export function draftMade(draft: DraftAnswer): DraftMade {
  return {
    id: idIn(draft.id),
    name: draft.name,
    state: draft.status === 'COMPLETED' ? 'completed' : 'open',
    tags: draft.tags,
    total: moneyOf(draft.totalPriceSet.shopMoney),
    order: draft.order && { id: idIn(draft.order.id), name: draft.order.name, createdAt: new Date(draft.order.createdAt) },
  };
}

/** @throws Problem shopify_refused with Shopify's own words in `shown` */
export function refuseUserErrors(operation: string, errors: UserErrorAnswer[]): void {
  if (errors.length > 0) throw new Problem('shopify_refused', { shown: errors, note: operation });
}
