import type { Money } from '#app/platform/money.ts';
import type { MoneyBag } from '#sandbox/state/money.ts';
import type { Doc } from '#sandbox/types.ts';
import type { Order, Refund } from '#sandbox/state/orders/shapes.ts';
import type { Scene } from './scene.ts';

// What Shopify has, read off the sandbox's documents: no Admin API and no code of ours in between.

export interface RefundInWorld {
  id: string;
  /** Whose mark it bears, or was to bear; null for somebody else's. */
  resolutionId: string | null;
  lines: { lineId: string; quantity: number }[];
  /** `back`: the payment provider sent it back. */
  state: 'went' | 'waits' | 'back';
  amount: Money;
  presentment: Money;
}

export function allRefunds(scene: Scene): RefundInWorld[] {
  const order = scene.order();
  return order ? order.refundDocs.map((doc) => refundOf(order, doc, ofCancellation(order) === doc)) : [];
}

/** Those that bear the mark of this resolution. */
export function refundsOf(scene: Scene, resolutionId: string): RefundInWorld[] {
  return allRefunds(scene).filter((one) => one.resolutionId === resolutionId);
}

/** Orders that bear its mark, cancelled ones too. */
export function ordersOf(scene: Scene, resolutionId: string): Order[] {
  return tagged<Order>(scene, 'Order', resolutionId);
}

/** Draft orders of it that became nothing. */
export function strayDraftsOf(scene: Scene, resolutionId: string): Doc[] {
  return tagged(scene, 'DraftOrder', resolutionId).filter((draft) => draft['status'] !== 'COMPLETED');
}

function tagged<T extends Doc>({ store }: Scene, kind: string, resolutionId: string): T[] {
  const tag = `mend:${resolutionId.replaceAll('-', '')}`;
  return [...store.sandbox.world.all<T>(store.state, kind)].filter((doc) => (doc['tags'] as string[]).includes(tag));
}

/** A cancellation writes its note on the order; the refund that comes with it has none. */
function ofCancellation({ cancelledAt, refundDocs }: Order): Refund | undefined {
  return cancelledAt ? refundDocs.findLast((doc) => doc.createdAt === cancelledAt && doc.note === null) : undefined;
}

function refundOf(order: Order, doc: Refund, cancels: boolean): RefundInWorld {
  const note = cancels ? (order as Order & { cancellation?: { staffNote: string | null } }).cancellation?.staffNote : (doc.told ?? doc.note);
  const moves = order.payments.filter((one) => doc.transactionIds.includes(one.id));
  const state = moves.some((one) => one.status === 'PENDING') ? 'waits' : moves.length > 0 && moves.every((one) => one.status === 'FAILURE') ? 'back' : 'went';
  return {
    id: numeric(doc.id),
    resolutionId: /\bmend:([0-9a-f-]{36})\b/.exec(note ?? '')?.[1] ?? null,
    lines: doc.refundLines.map((line) => ({ lineId: numeric(line.lineItemId), quantity: line.quantity })),
    state,
    ...moneyOf(doc.totalRefundedSet),
  };
}

function moneyOf({ shopMoney, presentmentMoney }: MoneyBag): { amount: Money; presentment: Money } {
  return { amount: { amount: shopMoney.amount, currency: shopMoney.currencyCode }, presentment: { amount: presentmentMoney.amount, currency: presentmentMoney.currencyCode } };
}

const numeric = (gid: string): string => gid.slice(gid.lastIndexOf('/') + 1);
