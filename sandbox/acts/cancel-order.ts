import { isPositive } from '../state/money.ts';
import type { MoneyBag } from '../state/money.ts';
import { payOrder } from '../state/orders/pay-order.ts';
import { refundOrder } from '../state/orders/refund-order.ts';
import { restock } from '../state/orders/restock.ts';
import { saveOrder } from '../state/orders/save-order.ts';
import type { Order, Refund } from '../state/orders/shapes.ts';
import { everything, suggestRefund } from '../state/orders/suggest-refund.ts';
import { refundsTakeTime } from '../state/refund-pace.ts';
import { moveStock } from '../state/stock.ts';
import { giveCredit } from '../state/store-credit.ts';
import { iso } from '../state/time.ts';
import type { ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import type { News } from '../webhooks/announce.ts';
import { inventoryNews } from '../webhooks/payloads/inventory-payload.ts';
import { orderPayload } from '../webhooks/payloads/order-payload.ts';
import { refundPayload } from '../webhooks/payloads/refund-payload.ts';
import type { Stage } from './stage.ts';

export interface Cancelling {
  reason: string;
  /** How what was paid goes back: the way it came, as store credit, or not at all. */
  money: 'original' | { creditUntil: string | null } | 'kept';
  restock: boolean;
  staffNote: string | null;
  staffId: string | null;
}

/**
 * Cancels an order copy that may be cancelled: releases holds, gives back what was paid, frees or writes off the
 * goods, and tells it. That a paid order whose money is kept books no refund, and that goods not put back are
 * written off, is our reading.
 */
export function cancelOrder(stage: Pick<Stage, 'world' | 'emit'>, shop: ShopState, order: Order, how: Cancelling): Order {
  const { world, emit } = stage;
  const at = iso(world.now());
  const news: News[] = [];
  if (how.money !== 'kept' && isPositive(order.totalReceivedSet)) {
    settleEarlier(stage, shop, order, how.restock);
    news.push(['refunds/create', refundPayload(order, bookAll(stage, shop, order, how, at))]);
  } else for (const line of order.lines) freeUnits(stage, shop, line.variantId, line.unfulfilledQuantity, how.restock);
  release(stage, shop, order, at);
  Object.assign(order, { cancelledAt: at, cancelReason: how.reason, cancellation: { staffNote: how.staffNote }, closed: true, closedAt: at, merchantEditable: false, merchantEditableErrors: ['Canceled orders can’t be edited'] });
  saveOrder(world, shop, order);
  const body = orderPayload(world, shop, order);
  announce(emit, shop, [...news, ['orders/cancelled', body], ['orders/updated', body], ...inventoryNews(world, shop, order)]);
  return order;
}

/** Units refunded earlier without restocking still wait at the warehouse. */
function settleEarlier(stage: Pick<Stage, 'world'>, shop: ShopState, order: Order, back: boolean): void {
  for (const line of order.lines) freeUnits(stage, shop, line.variantId, line.unfulfilledQuantity - line.currentQuantity, back);
}

function freeUnits({ world }: Pick<Stage, 'world'>, shop: ShopState, variantId: string | null, units: number, back: boolean): void {
  if (units <= 0) return;
  moveStock(world, shop, variantId, primary({ world }, shop), back ? { committed: -units, available: units } : { committed: -units, on_hand: -units });
}

function primary({ world }: Pick<Stage, 'world'>, shop: ShopState): string {
  return [...world.all(shop, 'Location')].find((one) => one.isPrimary)!.id;
}

function bookAll(stage: Pick<Stage, 'world'>, shop: ShopState, order: Order, how: Cancelling, at: string): Refund {
  const { world } = stage;
  const wanted = everything(order);
  const locationId = primary(stage, shop);
  const lines = wanted.lines.map((line) => (how.restock ? { ...line, restockType: 'CANCEL' as const, locationId } : { ...line, restockType: 'NO_RESTOCK' as const }));
  const suggestion = suggestRefund(order, { ...wanted, lines });
  const credit: MoneyBag[] = how.money === 'original' ? [] : suggestion.transactions.map((one) => one.amountSet);
  const refund = refundOrder(
    order,
    {
      suggestion,
      transactions: how.money === 'original' ? suggestion.transactions : [],
      pending: refundsTakeTime(world, shop),
      storeCredit: credit,
      note: null,
      at,
      staffId: how.staffId,
    },
    (kind) => world.nextId(shop, kind),
  );
  const expiresAt = typeof how.money === 'object' ? how.money.creditUntil : null;
  for (const { presentmentMoney } of credit) giveCredit(world, shop, order.customerId!, { amount: presentmentMoney, expiresAt });
  restock(world, shop, order, refund);
  if (!how.restock) for (const line of lines) freeUnits(stage, shop, order.lines.find((one) => one.id === line.lineItemId)!.variantId, line.quantity, false);
  return refund;
}

function release({ world }: Pick<Stage, 'world'>, shop: ShopState, order: Order, at: string): void {
  for (const hold of order.payments.filter(
    (one) => one.kind === 'AUTHORIZATION' && one.status === 'SUCCESS' && !order.payments.some((later) => later.parentId === one.id),
  )) {
    const { gateway, formattedGateway, manualPaymentGateway: manual } = hold;
    payOrder(order, { kind: 'VOID', amountSet: hold.amountSet, at, parentId: hold.id, gateway: { gateway, formattedGateway, manual } }, (kind) =>
      world.nextId(shop, kind),
    );
  }
}
