import { compare, isPositive, money, subtract } from '../state/money.ts';
import type { MoneyBag } from '../state/money.ts';
import { refundOrder } from '../state/orders/refund-order.ts';
import { restock } from '../state/orders/restock.ts';
import { saveOrder } from '../state/orders/save-order.ts';
import type { Order, Refund } from '../state/orders/shapes.ts';
import { everything, refundBag, refundableOf, refundablePayments, suggestRefund } from '../state/orders/suggest-refund.ts';
import type { WantedRefund } from '../state/orders/suggest-refund.ts';
import { giveCredit } from '../state/store-credit.ts';
import { iso } from '../state/time.ts';
import type { Acts, ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { orderPayload } from '../webhooks/payloads/order-payload.ts';
import { refundPayload } from '../webhooks/payloads/refund-payload.ts';
import { inventoryNews } from '../webhooks/payloads/inventory-payload.ts';
import { orderOn } from './stage.ts';
import type { Stage } from './stage.ts';

/** The owner refunds: everything left, some lines, or an amount in the buyer's currency; back the way it came, or as store credit. Throws when no money is left. */
export function refundInAdmin(stage: Stage, shop: ShopState, orderId: string, options: Parameters<Acts['refundInAdmin']>[2] = {}): Order {
  const order = orderOn(stage, shop, orderId);
  const wanted: WantedRefund = options.lineItems
    ? { lines: options.lineItems.map(({ id, quantity }) => ({ lineItemId: id, quantity })) }
    : options.amount
    ? { lines: [] }
    : everything(order);
  if (options.asCredit && !order.customerId) throw new Error(`${order.name} has no customer who could hold store credit`);
  const refund = bookRefund(stage, shop, order, wanted, options);
  if (!isPositive(refund.totalRefundedSet)) throw new Error(`${order.name} has nothing left to refund`);
  saveOrder(stage.world, shop, order);
  announce(stage.emit, shop, [
    ['refunds/create', refundPayload(order, refund)],
    ['orders/updated', orderPayload(stage.world, shop, order)],
    ...inventoryNews(stage.world, shop, order, refund),
  ]);
  return order;
}

/** Books a refund by the owner on an order copy and puts goods back; the caller saves the order. */
export function bookRefund({ world }: Stage, shop: ShopState, order: Order, wanted: WantedRefund, { amount, asCredit }: { amount?: string; asCredit?: boolean } = {}): Refund {
  const suggestion = suggestRefund(order, wanted);
  const transactions = amount === undefined ? suggestion.transactions : overPayments(order, amount);
  const owner = [...world.all(shop, 'Staff')].find((one) => one.isShopOwner);
  const credit = asCredit ? transactions.map((one) => one.amountSet) : [];
  const booking = { suggestion, transactions: asCredit ? [] : transactions, storeCredit: credit, note: null, at: iso(world.now()), staffId: owner?.id ?? null };
  const refund = refundOrder(order, booking, (kind) => world.nextId(shop, kind));
  for (const { presentmentMoney } of credit) giveCredit(world, shop, order.customerId!, { amount: presentmentMoney });
  restock(world, shop, order, refund);
  return refund;
}

function overPayments(order: Order, amount: string): { parent: ReturnType<typeof refundablePayments>[number]; amountSet: MoneyBag }[] {
  const parts = [];
  let left = money(amount, order.presentmentCurrencyCode).amount;
  for (const parent of refundablePayments(order)) {
    const most = refundableOf(order, parent);
    const asked = refundBag(order, parent, left);
    const amountSet = compare(asked, most) > 0 ? most : asked;
    parts.push({ parent, amountSet });
    left = subtract(asked, amountSet).presentmentMoney.amount;
    if (Number(left) === 0) return parts;
  }
  throw new Error(`${order.name} has less than ${amount} left to refund`);
}
