import { payOrder } from '../state/orders/pay-order.ts';
import { saveOrder } from '../state/orders/save-order.ts';
import { isPositive } from '../state/money.ts';
import { everything } from '../state/orders/suggest-refund.ts';
import { moveStock } from '../state/stock.ts';
import { iso } from '../state/time.ts';
import type { ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import type { News } from '../webhooks/announce.ts';
import { orderPayload } from '../webhooks/payloads/order-payload.ts';
import { refundPayload } from '../webhooks/payloads/refund-payload.ts';
import { inventoryNews } from '../webhooks/payloads/inventory-payload.ts';
import { bookRefund } from './refund-in-admin.ts';
import { orderOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** The owner cancels an order that has not left: money back or hold released, goods back in stock. Throws once something was shipped. */
export function cancel(stage: Stage, shop: ShopState, orderId: string): void {
  const { world, emit } = stage;
  const order = orderOn(stage, shop, orderId);
  if (order.cancelledAt) throw new Error(`${order.name} is cancelled already`);
  if (order.lines.some((line) => line.fulfilledQuantity > 0)) throw new Error(`${order.name} has left and cannot be cancelled`);
  const at = iso(world.now());
  const news: News[] = [];
  if (isPositive(order.totalReceivedSet)) {
    const wanted = everything(order);
    const location = [...world.all(shop, 'Location')].find((one) => one.isPrimary)!;
    // Units refunded earlier without restocking still wait at the warehouse.
    for (const line of order.lines) {
      const waiting = line.unfulfilledQuantity - line.currentQuantity;
      if (waiting > 0) moveStock(world, shop, line.variantId, location.id, { committed: -waiting, available: waiting });
    }
    const refund = bookRefund(stage, shop, order, {
      ...wanted,
      lines: wanted.lines.map((line) => ({ ...line, restockType: 'CANCEL' as const, locationId: location.id })),
    });
    news.push(['refunds/create', refundPayload(order, refund)]);
  } else
    for (const line of order.lines)
      moveStock(world, shop, line.variantId, null, { committed: -line.unfulfilledQuantity, available: line.unfulfilledQuantity });
  release(stage, shop, order, at);
  Object.assign(order, { cancelledAt: at, cancelReason: 'CUSTOMER', cancellation: { staffNote: null }, closed: true, closedAt: at });
  saveOrder(world, shop, order);
  const body = orderPayload(world, shop, order);
  announce(emit, shop, [...news, ['orders/cancelled', body], ['orders/updated', body], ...inventoryNews(world, shop, order)]);
}

function release({ world }: Stage, shop: ShopState, order: ReturnType<typeof orderOn>, at: string): void {
  for (const hold of order.payments.filter(
    (one) => one.kind === 'AUTHORIZATION' && one.status === 'SUCCESS' && !order.payments.some((later) => later.parentId === one.id),
  )) {
    const { gateway, formattedGateway, manualPaymentGateway: manual } = hold;
    payOrder(order, { kind: 'VOID', amountSet: hold.amountSet, at, parentId: hold.id, gateway: { gateway, formattedGateway, manual } }, (kind) =>
      world.nextId(shop, kind),
    );
  }
}
