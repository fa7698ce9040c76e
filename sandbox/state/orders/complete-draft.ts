/** Turns a priced draft into an order. */
import type { ShopState, World } from '../../types.ts';
import { GATEWAYS } from '../markets.ts';
import { isPositive } from '../money.ts';
import { moveStock } from '../stock.ts';
import { iso } from '../time.ts';
import { buildOrder } from './build-order.ts';
import { payOrder } from './pay-order.ts';
import type { DraftDiscount, DraftLine, DraftOrder } from './draft-shapes.ts';
import { settleOrder } from './settle-order.ts';
import type { DiscountApplication, Order } from './shapes.ts';

/** Makes and puts the order of a draft, commits its stock, and returns it. `pending` leaves it unpaid. */
export function completeDraft(world: World, shop: ShopState, draft: DraftOrder, options: { sourceName: string | null; pending: boolean }): Order {
  const nextId = (kind: string) => world.nextId(shop, kind);
  const at = iso(world.now());
  const customer = draft.customerId ? world.get(shop, 'Customer', draft.customerId) : undefined;
  const { lines, discounts } = discounted(draft);
  const order = buildOrder(
    {
      ...nextNumber(world, shop),
      createdAt: at,
      currencyCode: draft.currencyCode,
      presentmentCurrencyCode: draft.presentmentCurrencyCode,
      taxesIncluded: draft.taxesIncluded,
      taxes: draft.taxes,
      lines,
      discounts,
      across: draft.appliedDiscount ? { application: discounts.length - 1, amountSet: draft.appliedDiscount.amountSet } : undefined,
      shipping: draft.shipping,
      customerId: draft.customerId,
      email: draft.email,
      phone: draft.phone,
      locale: String(customer?.locale ?? 'ko'),
      shippingAddress: draft.shippingAddress,
      billingAddress: draft.billingAddress,
      tags: draft.tags,
      note: draft.note2,
      customAttributes: draft.customAttributes,
      sourceName: options.sourceName ?? draft.sourceName ?? 'shopify_draft_order',
      draftOrderId: draft.id,
    },
    nextId,
  );
  if (isPositive(order.totalPriceSet) && !options.pending)
    payOrder(order, { kind: 'SALE', amountSet: order.totalPriceSet, at, gateway: { ...GATEWAYS.bank, gateway: 'manual' } }, nextId);
  settleOrder(order, []);
  world.put(shop, 'Order', order);
  commitUnits(world, shop, order);
  return order;
}

/** Units of a new order leave what is available and wait at the warehouse. */
export function commitUnits(world: World, shop: ShopState, order: Order): void {
  for (const line of order.lines.filter((one) => one.requiresShipping))
    moveStock(world, shop, line.variantId, null, { available: -line.quantity, committed: line.quantity });
}

/** The number after the shop's last one. */
export function nextNumber(world: World, shop: ShopState): { name: string; number: number; orderNumber: number } {
  const last = world.get(shop, 'Counter', LAST_ORDER);
  let number = Number(last?.number ?? 0);
  let orderNumber = Number(last?.orderNumber ?? 1000);
  for (const order of world.all<Order>(shop, 'Order')) {
    number = Math.max(number, order.number);
    if (order.name.startsWith('#')) orderNumber = Math.max(orderNumber, order.orderNumber);
  }
  return { name: `#${orderNumber + 1}`, number: number + 1, orderNumber: orderNumber + 1 };
}

/** Remembers the last number given, for when its order is deleted. */
export function keepNumbers(world: World, shop: ShopState): void {
  const { number, orderNumber } = nextNumber(world, shop);
  world.put(shop, 'Counter', { id: LAST_ORDER, number: number - 1, orderNumber: orderNumber - 1 });
}

const LAST_ORDER = 'gid://sandbox/Counter/Order';

/** Lines with their own discounts, and all applications: one per discounted line, the draft's own last. */
function discounted(draft: DraftOrder): { lines: DraftLine[]; discounts: DiscountApplication[] } {
  const discounts: DiscountApplication[] = [];
  const lines = draft.priced.map((line) => {
    if (!line.appliedDiscount) return line;
    discounts.push(application(line.appliedDiscount, discounts.length, 'ONE', 'EXPLICIT'));
    return { ...line, discounts: [{ allocatedAmountSet: line.appliedDiscount.amountSet, application: discounts.length - 1 }] };
  });
  if (draft.appliedDiscount) discounts.push(application(draft.appliedDiscount, discounts.length, 'ACROSS', 'ALL'));
  return { lines, discounts };
}

function application(
  discount: DraftDiscount,
  index: number,
  allocationMethod: 'ONE' | 'ACROSS',
  targetSelection: 'EXPLICIT' | 'ALL',
): DiscountApplication {
  const value =
    discount.valueType === 'PERCENTAGE'
      ? ({ __typename: 'PricingPercentageValue', percentage: discount.value } as const)
      : ({ __typename: 'MoneyV2', ...discount.amountSet.presentmentMoney } as const);
  return {
    __typename: 'ManualDiscountApplication',
    index,
    title: discount.title ?? 'Custom discount',
    description: discount.description || null,
    allocationMethod,
    targetSelection,
    targetType: 'LINE_ITEM',
    value,
  };
}
