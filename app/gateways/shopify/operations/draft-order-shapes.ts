import type { DraftMade } from '../port/draft-orders.ts';
import { numericId } from '../gid.ts';
import { moneyOf, type MoneyBagAnswer } from './refund-shapes.ts';

export const DRAFT_PARTS = `#graphql
  fragment DraftParts on DraftOrder {
    id
    name
    status
    tags
    totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
    order { id name createdAt }
  }
` as const;

export interface DraftAnswer {
  id: string;
  name: string;
  status: 'OPEN' | 'INVOICE_SENT' | 'COMPLETED';
  tags: string[];
  totalPriceSet: MoneyBagAnswer;
  order: { id: string; name: string; createdAt: string } | null;
}

export function draftMade(draft: DraftAnswer): DraftMade {
  return {
    id: numericId(draft.id),
    name: draft.name,
    state: draft.status === 'COMPLETED' ? 'completed' : 'open',
    tags: draft.tags,
    total: moneyOf(draft.totalPriceSet.shopMoney),
    order: draft.order && { id: numericId(draft.order.id), name: draft.order.name, createdAt: new Date(draft.order.createdAt) },
  };
}
