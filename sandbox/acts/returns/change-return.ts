import { gid } from '../../state/gid.ts';
import { isPositive } from '../../state/money.ts';
import type { Order } from '../../state/orders/shapes.ts';
import type { Return } from '../../state/returns/shapes.ts';
import { iso } from '../../state/time.ts';
import type { ShopState } from '../../types.ts';
import { announce } from '../../webhooks/announce.ts';
import { orderPayload } from '../../webhooks/payloads/order-payload.ts';
import { returnEndPayload, returnDeclinePayload, returnPayload, returnUpdatePayload } from '../../webhooks/payloads/return-payload.ts';
import { saveReturn } from './ground.ts';
import type { Ground } from './ground.ts';
import { reverseOf } from './start-return.ts';

export type ReturnChange = 'approve' | 'decline' | 'cancel' | 'close' | 'reopen';

const FROM: Record<ReturnChange, Return['status'][]> = { approve: ['REQUESTED'], decline: ['REQUESTED'], cancel: ['OPEN', 'REQUESTED'], close: ['OPEN'], reopen: ['CLOSED'] };

/** Why a return cannot be changed so, or undefined when it can. That a request can be cancelled as well is our reading. */
export function cannotChange(doc: Return, change: ReturnChange): string | undefined {
  if (!FROM[change].includes(doc.status)) return `Return is ${doc.status} and cannot be changed so (${change})`;
  if (change === 'cancel' && doc.lines.some((line) => line.processedQuantity > 0)) return 'Return has been processed and cannot be canceled';
  return undefined;
}

/** Approves, declines, cancels, closes or reopens a return copy; callers have checked that it can be. */
export function changeReturn(ground: Ground, shop: ShopState, order: Order, doc: Return, change: ReturnChange, decline?: NonNullable<Return['decline']>): Return {
  const { world, emit } = ground;
  const at = iso(world.now());
  const nextId = (kind: string) => gid(kind, world.nextId(shop, kind));
  if (change === 'approve') Object.assign(doc, { status: 'OPEN', requestApprovedAt: at, reverse: reverseOf(doc.lines, nextId) });
  if (change === 'decline') Object.assign(doc, { status: 'DECLINED', decline });
  if (change === 'cancel') Object.assign(doc, { status: 'CANCELED', reverse: doc.reverse && { ...doc.reverse, status: 'CANCELED' } });
  if (change === 'close') Object.assign(doc, { status: 'CLOSED', closedAt: at, reverse: doc.reverse && { ...doc.reverse, status: 'CLOSED' } });
  if (change === 'reopen') Object.assign(doc, { status: 'OPEN', closedAt: null, reverse: doc.reverse && { ...doc.reverse, status: 'OPEN' } });
  saveReturn(ground, shop, order, doc);
  announce(emit, shop, [
    [`returns/${change}`, bodyOf(order, doc, change)],
    ['orders/updated', orderPayload(world, shop, order)],
  ]);
  return doc;
}

/** Takes units that were not processed off a return copy. A line without units goes with its fee. */
export function removeFromReturn(ground: Ground, shop: ShopState, order: Order, doc: Return, lines: { id: string; quantity: number }[], exchanges: { id: string; quantity: number }[]): Return {
  for (const { id, quantity } of lines) {
    doc.lines.find((one) => one.id === id)!.quantity -= quantity;
    const awaited = doc.reverse?.lines.find((one) => one.returnLineId === id);
    if (awaited) awaited.totalQuantity -= quantity;
  }
  for (const { id, quantity } of exchanges) doc.exchanges.find((one) => one.id === id)!.quantity -= quantity;
  const body = returnUpdatePayload(doc, lines);
  doc.lines = doc.lines.filter((one) => one.quantity > 0);
  doc.exchanges = doc.exchanges.filter((one) => one.quantity > 0);
  if (doc.reverse) doc.reverse.lines = doc.reverse.lines.filter((one) => one.totalQuantity > 0);
  doc.shippingFees = doc.shippingFees.filter((one) => isPositive(one.amountSet));
  saveReturn(ground, shop, order, doc);
  announce(ground.emit, shop, [['returns/update', body], ['orders/updated', orderPayload(ground.world, shop, order)]]);
  return doc;
}

function bodyOf(order: Order, doc: Return, change: ReturnChange): Record<string, unknown> {
  if (change === 'approve') return returnPayload(order, doc);
  return change === 'decline' ? returnDeclinePayload(order, doc) : returnEndPayload(order, doc);
}
