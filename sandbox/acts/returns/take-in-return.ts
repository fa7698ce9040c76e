import { add, isPositive, zeroLike } from '../../state/money.ts';
import type { MoneyBag } from '../../state/money.ts';
import { gid } from '../../state/gid.ts';
import { refundOrder } from '../../state/orders/refund-order.ts';
import { restock } from '../../state/orders/restock.ts';
import { settleOrder } from '../../state/orders/settle-order.ts';
import { fulfillmentsOf } from '../../state/orders/save-order.ts';
import type { Order, Refund, Transaction } from '../../state/orders/shapes.ts';
import type { WantedLine } from '../../state/orders/suggest-refund.ts';
import { newLine, priceReturn } from '../../state/returns/price-return.ts';
import type { Outcome, WantedReturn } from '../../state/returns/price-return.ts';
import type { Disposition, ExchangeLine, Return } from '../../state/returns/shapes.ts';
import { moveStock } from '../../state/stock.ts';
import { iso } from '../../state/time.ts';
import type { ShopState } from '../../types.ts';
import { announce } from '../../webhooks/announce.ts';
import { inventoryNews } from '../../webhooks/payloads/inventory-payload.ts';
import { orderPayload } from '../../webhooks/payloads/order-payload.ts';
import { refundPayload } from '../../webhooks/payloads/refund-payload.ts';
import { returnProcessPayload } from '../../webhooks/payloads/return-payload.ts';
import { saveReturn } from './ground.ts';
import type { Ground } from './ground.ts';

export interface Intake extends WantedReturn {
  dispositions: { reverseLineId: string; type: Disposition['type']; quantity: number; locationId: string | null }[];
  /** Nothing is refunded without it. */
  money: { transactions: { parent: Transaction; amountSet: MoneyBag }[]; storeCredit: MoneyBag[] } | null;
  pending?: boolean;
  note: string | null;
  staffId: string | null;
}

/**
 * Takes goods of a return copy in: units leave the order as a refund (with money when asked), fees are charged,
 * new goods come onto the order. That units leave by a refund even without money, and that the return stays open
 * when all of it is processed, is our reading.
 */
export function takeInReturn(ground: Ground, shop: ShopState, order: Order, doc: Return, intake: Intake): { doc: Return; refund: Refund } {
  const { world, emit } = ground;
  const outcome = priceReturn(world, shop, order, doc, intake, whatBecomes(doc, intake));
  chargeFees(order, doc, outcome, (kind) => world.nextId(shop, kind));
  const refund = bookRefund(ground, shop, order, outcome, intake);
  for (const { id, quantity } of intake.lines) doc.lines.find((one) => one.id === id)!.processedQuantity += quantity;
  dispose(ground, shop, doc, intake);
  for (const { id, quantity } of intake.exchanges) bringNew(ground, shop, order, doc.exchanges.find((one) => one.id === id)!, quantity);
  doc.refundIds.push(refund.id);
  restock(world, shop, order, refund);
  settleOrder(order, fulfillmentsOf(world, shop, order));
  if (intake.exchanges.length > 0 && isPositive(order.totalOutstandingSet as MoneyBag)) order.waits = 'ON_HOLD';
  saveReturn(ground, shop, order, doc);
  announce(emit, shop, [
    ['returns/process', returnProcessPayload(doc)],
    ['refunds/create', refundPayload(order, refund)],
    ['orders/updated', orderPayload(world, shop, order)],
    ...inventoryNews(world, shop, order, refund),
  ]);
  return { doc, refund };
}

/** Units by what becomes of them: those put back at a place, and the others. */
function whatBecomes(doc: Return, intake: Intake): WantedLine[] {
  return intake.lines.flatMap(({ id, quantity }) => {
    const { lineItemId } = doc.lines.find((one) => one.id === id)!;
    const awaited = doc.reverse?.lines.find((one) => one.returnLineId === id);
    const back = intake.dispositions.filter((one) => one.type === 'RESTOCKED' && one.reverseLineId === awaited?.id);
    const rest = quantity - back.reduce((sum, one) => sum + one.quantity, 0);
    return [
      ...back.map((one) => ({ lineItemId, quantity: one.quantity, restockType: 'RETURN' as const, locationId: one.locationId })),
      ...(rest > 0 ? [{ lineItemId, quantity: rest, restockType: 'NO_RESTOCK' as const, locationId: null }] : []),
    ];
  });
}

function chargeFees(order: Order, doc: Return, outcome: Outcome, nextId: (kind: string) => string): void {
  const fee = add(outcome.restockingSet, outcome.shippingFeeSet);
  order.returnFees ??= [];
  if (isPositive(fee)) order.returnFees.push({ id: gid('ReturnFee', nextId('ReturnFee')), returnId: doc.id, amountSet: fee });
  if (isPositive(outcome.shippingFeeSet)) for (const one of doc.shippingFees) one.taken = true;
}

function bookRefund({ world }: Ground, shop: ShopState, order: Order, outcome: Outcome, intake: Intake): Refund {
  const due = intake.money ? outcome.refundSet : zeroLike(outcome.refundSet);
  return refundOrder(
    order,
    {
      suggestion: { ...outcome.suggestion, amountSet: due },
      transactions: intake.money?.transactions ?? [],
      storeCredit: intake.money?.storeCredit ?? [],
      pending: intake.pending ?? false,
      note: intake.note,
      at: iso(world.now()),
      staffId: intake.staffId,
    },
    (kind) => world.nextId(shop, kind),
  );
}

function dispose({ world }: Ground, shop: ShopState, doc: Return, intake: Intake): void {
  for (const { reverseLineId, type, quantity, locationId } of intake.dispositions) {
    const awaited = doc.reverse?.lines.find((one) => one.id === reverseLineId);
    awaited?.dispositions.push({ id: gid('ReverseFulfillmentOrderDisposition', world.nextId(shop, 'Disposition')), createdAt: iso(world.now()), locationId, quantity, type });
  }
}

function bringNew({ world }: Ground, shop: ShopState, order: Order, exchange: ExchangeLine, quantity: number): void {
  const line = newLine(world, shop, order, exchange, quantity, (kind) => world.nextId(shop, kind));
  if (line.allocations.length > 0) {
    const { discount } = exchange;
    const value = discount && 'percentage' in discount
      ? { __typename: 'PricingPercentageValue' as const, percentage: discount.percentage }
      : { __typename: 'MoneyV2' as const, ...line.allocations[0]!.allocatedAmountSet.presentmentMoney };
    order.discounts.push({ __typename: 'ManualDiscountApplication', index: order.discounts.length, title: exchange.discountDescription ?? 'Exchange', description: exchange.discountDescription, allocationMethod: 'ONE', targetSelection: 'EXPLICIT', targetType: 'LINE_ITEM', value });
  }
  order.lines.push(line);
  exchange.processedQuantity += quantity;
  exchange.lineItemIds.push(line.id);
  if (line.requiresShipping) moveStock(world, shop, line.variantId, null, { available: -quantity, committed: quantity });
}
