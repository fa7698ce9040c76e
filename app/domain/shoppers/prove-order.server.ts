import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { limitReads } from './limit-reads.server.ts';
import { readOrderToken, type ProvenBy } from './order-token.server.ts';

/** An order that was proven to be the shopper's own. */
export interface OrderProof {
  orderId: string;
  /** code: by a token · sign_in: by who is signed in with Shopify. */
  by: 'code' | 'sign_in';
  /** Who signed in. */
  customerId: string | null;
  /** How and when it was shown first: a token may come of a sign-in too. */
  provenBy: ProvenBy;
  provenAt: Date;
}

export interface OrderClaim {
  token?: string | undefined;
  /** Of a signed-in customer's own. */
  orderId?: string | undefined;
}

/**
 * Finds out whether a shopper may see an order: by a token of a code, or by whom
 * Shopify's proxy says is signed in.
 * @param customerId as the proxy signed it
 * @throws Problem expired for a token that is none (any more), not_found for an order that is not theirs, too_many with `retryAfter`
 */
export async function proveOrder(desk: Desk, { token, orderId }: OrderClaim, customerId: string | null): Promise<OrderProof> {
  if (token) return seen(desk, { ...readOrderToken(desk, token), by: 'code', customerId: null });
  if (!orderId || !customerId) throw new Problem('expired', { words: 'shopper_token_expired' });
  return seen(desk, { orderId, by: 'sign_in', customerId, provenBy: 'sign_in', provenAt: desk.clock.now() });
}

/** Gone or erased since, or somebody else's: all the same to who asks. */
async function seen(desk: Desk, proof: OrderProof): Promise<OrderProof> {
  const { db, shop } = desk;
  const own = proof.by === 'sign_in' ? { customerId: proof.customerId } : {};
  const order = await db.order.findFirst({ where: { shopId: shop.id, id: proof.orderId, deletedAt: null, redactedAt: null, ...own }, select: { id: true } });
  if (!order) throw new Problem('not_found', { words: 'shopper_order_gone' });
  await limitReads(desk, `order:${proof.orderId}`);
  return proof;
}
