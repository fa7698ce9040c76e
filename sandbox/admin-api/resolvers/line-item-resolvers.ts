import { slice, subtract, zeroLike } from '../../state/money.ts';
import { total } from '../../state/orders/settle-order.ts';
import type { LineItem, Transaction } from '../../state/orders/shapes.ts';
import { refundableOf } from '../../state/orders/suggest-refund.ts';
import type { MoneyBag } from '../../state/money.ts';
import type { ResolverMap } from '../../types.ts';
import { inOrder, orderOf } from './in-order.ts';

export const lineItemResolvers: ResolverMap = {
  LineItem: {
    product: (line, _, { world, shop }) => (line.productId ? world.get(shop, 'Product', line.productId) ?? null : null),
    variant: (line, _, { world, shop }) => (line.variantId ? world.get(shop, 'ProductVariant', line.variantId) ?? null : null),
    discountAllocations: (line) =>
      line.allocations.map((one: { allocatedAmountSet: unknown; application: number }) => ({
        allocatedAmountSet: one.allocatedAmountSet,
        discountApplication: orderOf(line).discounts[one.application],
      })),
    discountedTotalSet: (line, { withCodeDiscounts }) => (withCodeDiscounts ? line.paidTotalSet : beforeCodes(line)),
    discountedUnitPriceSet: (line) => share(beforeCodes(line), line.quantity, 1),
    discountedUnitPriceAfterAllDiscountsSet: (line) => share(line.paidTotalSet, line.quantity, 1),
    unfulfilledOriginalTotalSet: (line) => share(line.originalTotalSet, line.quantity, line.unfulfilledQuantity),
    unfulfilledDiscountedTotalSet: (line) => share(beforeCodes(line), line.quantity, line.unfulfilledQuantity),
    taxLines: (line, { first }) => line.taxLines.slice(0, first ?? undefined),
    fulfillableQuantity: (line) => line.unfulfilledQuantity,
    weight: (line) => ({ unit: 'GRAMS', value: line.grams }),
    staffMember: () => null,
    lineItemGroup: () => null,
    sellingPlan: () => null,
    contract: () => null,
    duties: (line: LineItem) => line.duties ?? [],
  },
  OrderTransaction: {
    order: (payment, _, { world, shop }) => world.get(shop, 'Order', payment.orderId),
    parentTransaction: (payment) => parentOf(payment),
    maximumRefundableV2: (payment) => maximumRefundable(payment),
    paymentDetails: () => null,
    paymentIcon: () => null,
    fees: () => [],
    amountRoundingSet: (payment: Transaction) => payment.amountRoundingSet ?? null,
    totalUnsettledSet: () => null,
    shopifyPaymentsSet: () => null,
    user: () => null,
    location: () => null,
    device: () => null,
    receiptJson: () => ({}),
  },
};

/** The total without what codes took off: Shopify's `discountedTotalSet` by default. */
function beforeCodes(line: LineItem): MoneyBag {
  const order = orderOf(line);
  const byOthers = line.allocations.filter((one) => !order.discounts[one.application]?.code).map((one) => one.allocatedAmountSet);
  return subtract(line.originalTotalSet, total(order, byOthers));
}

function share(whole: MoneyBag, parts: number, count: number): MoneyBag {
  return parts === 0 ? zeroLike(whole) : slice(whole, parts, 0, count);
}

function parentOf(payment: Transaction): Transaction | null {
  const order = orderOf(payment);
  const parent = order.payments.find((one) => one.id === payment.parentId);
  return parent ? inOrder(parent, order) : null;
}

/** Null for what cannot be refunded, as the schema says. */
function maximumRefundable(payment: Transaction): MoneyBag['shopMoney'] | null {
  const refundable = (payment.kind === 'SALE' || payment.kind === 'CAPTURE') && payment.status === 'SUCCESS';
  return refundable ? refundableOf(orderOf(payment), payment).presentmentMoney : null;
}
