/** Returns behind the app's back: a shopper asks for one, a colleague opens, answers and works on them in the admin. */
import type { Order } from '../../state/orders/shapes.ts';
import { priceReturn } from '../../state/returns/price-return.ts';
import { processable, returnableLines } from '../../state/returns/returnable.ts';
import { RETURN_REASONS } from '../../state/returns/return-reasons.ts';
import type { Return } from '../../state/returns/shapes.ts';
import type { Acts, ShopState } from '../../types.ts';
import { orderOn } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { cannotChange, changeReturn } from './change-return.ts';
import type { ReturnChange } from './change-return.ts';
import { returnOn } from './ground.ts';
import { startReturn } from './start-return.ts';
import { takeInReturn } from './take-in-return.ts';

/** A return of these units, or of one unit of the first line that can come back. Throws when nothing can. */
export function addReturn(stage: Stage, shop: ShopState, orderId: string, options: Parameters<Acts['addReturn']>[2] = {}): Return {
  const { world } = stage;
  const order = orderOn(stage, shop, orderId);
  const left = returnableLines(world, shop, order).filter((one) => one.quantity > 0);
  if (left.length === 0) throw new Error(`${order.name} has nothing that could be returned`);
  const lines = options.lines ?? [{ fulfillmentLineItemId: left[0]!.sent.id, quantity: 1 }];
  for (const line of lines) {
    const units = left.find((one) => one.sent.id === line.fulfillmentLineItemId)?.quantity ?? 0;
    if (line.quantity < 1 || line.quantity > units) throw new Error(`${order.name} has ${units} of ${line.fulfillmentLineItemId} to return, not ${line.quantity}`);
  }
  const reasonId = RETURN_REASONS.find((one) => one.handle === (options.reason ?? 'unwanted'))?.id ?? null;
  return startReturn(stage, shop, order, {
    status: options.requested ? 'REQUESTED' : 'OPEN',
    lines: lines.map((line) => ({ ...line, reasonId, customerNote: options.note ?? null })),
    exchanges: options.exchangeFor ? [{ variantId: options.exchangeFor, quantity: 1 }] : [],
    staffId: options.requested ? null : ownerId(stage, shop),
  });
}

/** The owner approves, declines, cancels, closes or reopens a return. Throws when it cannot be. */
export function changeReturnInAdmin(stage: Stage, shop: ShopState, returnId: string, change: ReturnChange): Return {
  const { doc, order } = returnOn(stage, shop, returnId);
  const not = cannotChange(doc, change);
  if (not) throw new Error(`${doc.name}: ${not}`);
  return changeReturn(stage, shop, order, doc, change, { reason: 'OTHER', note: null });
}

/** The owner takes everything left of a return in, puts it back in stock and refunds what is suggested. Throws when nothing is left. */
export function processReturnInAdmin(stage: Stage, shop: ShopState, returnId: string): Return {
  const { world } = stage;
  const { doc, order } = returnOn(stage, shop, returnId);
  if (doc.status !== 'OPEN') throw new Error(`${doc.name} is ${doc.status}`);
  const lines = doc.lines.map((line) => ({ id: line.id, quantity: processable(order, line) })).filter((one) => one.quantity > 0);
  const exchanges = doc.exchanges.map((one) => ({ id: one.id, quantity: one.quantity - one.processedQuantity })).filter((one) => one.quantity > 0);
  if (lines.length + exchanges.length === 0) throw new Error(`${doc.name} has nothing left to process`);
  const { transactions, refundSet } = priceReturn(world, shop, order as Order, doc, { lines, exchanges });
  const location = [...world.all(shop, 'Location')].find((one) => one.isPrimary)!;
  const dispositions = lines.map(({ id, quantity }) => ({ reverseLineId: doc.reverse!.lines.find((one) => one.returnLineId === id)!.id, type: 'RESTOCKED' as const, quantity, locationId: location.id }));
  const money = Number(refundSet.presentmentMoney.amount) > 0 ? { transactions, storeCredit: [] } : null;
  return takeInReturn(stage, shop, order, doc, { lines, exchanges, dispositions, money, note: null, staffId: ownerId(stage, shop) }).doc;
}

function ownerId({ world }: Stage, shop: ShopState): string | null {
  return [...world.all(shop, 'Staff')].find((one) => one.isShopOwner)?.id ?? null;
}
