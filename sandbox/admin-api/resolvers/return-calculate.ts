import { GraphQLError } from 'graphql';
import { gid, numericId } from '../../state/gid.ts';
import { inCurrency } from '../../state/markets.ts';
import { slice } from '../../state/money.ts';
import { total } from '../../state/orders/settle-order.ts';
import type { Order } from '../../state/orders/shapes.ts';
import { suggestRefund } from '../../state/orders/suggest-refund.ts';
import type { PricedLine } from '../../state/orders/suggest-refund.ts';
import { newLine, restockingFee } from '../../state/returns/price-return.ts';
import { returnableLines } from '../../state/returns/returnable.ts';
import type { ReturnableLine } from '../../state/returns/returnable.ts';
import type { ReturnLine } from '../../state/returns/shapes.ts';
import type { AdminContext } from '../../types.ts';
import { visibleOrder } from '../visibility.ts';
import { linesOf } from './fulfillment-resolvers.ts';
import { wantedExchange } from './return-input.ts';
import type { ExchangeInput } from './return-input.ts';

interface AskedLine {
  fulfillmentLineItemId: string;
  quantity: number;
  restockingFee?: { percentage: number } | null;
}

interface Input {
  orderId: string;
  returnLineItems?: AskedLine[] | null;
  exchangeLineItems?: ExchangeInput[] | null;
  returnShippingFee?: { amount: { amount: string; currencyCode: string } } | null;
}

/** `returnCalculate`: what a return would come to, before there is one. Throws for lines that cannot be returned and variants that are not there. */
export function calculateReturn(input: Input, context: AdminContext): unknown {
  const { world, shop } = context;
  const order = world.get<Order>(shop, 'Order', input.orderId);
  if (!order || !visibleOrder(order, context)) throw new GraphQLError('Order does not exist');
  const left = returnableLines(world, shop, order);
  const lines = (input.returnLineItems ?? []).map((asked) => {
    const found = left.find((one) => one.sent.id === asked.fulfillmentLineItemId);
    if (!found || asked.quantity > found.quantity) throw new GraphQLError('Fulfillment line item cannot be returned in this quantity');
    return { asked, found };
  });
  const priced = suggestRefund(order, { lines: lines.map(({ asked, found }) => ({ lineItemId: found.sent.lineItemId, quantity: asked.quantity })) });
  const fee = input.returnShippingFee?.amount;
  return {
    id: gid('CalculatedReturn', numericId(order.id)),
    returnLineItems: lines.map((line, index) => lineNode(order, line, priced.lines[index]!, context)),
    exchangeLineItems: (input.exchangeLineItems ?? []).map((asked, index) => exchangeNode(order, asked, index + 1, context)),
    returnShippingFee: fee ? { id: gid('CalculatedReturnShippingFee', 1), amountSet: inCurrency(fee.currencyCode, fee.amount) } : null,
  };
}

function lineNode(order: Order, { asked, found }: { asked: AskedLine; found: ReturnableLine }, priced: PricedLine, context: AdminContext): unknown {
  const percentage = asked.restockingFee?.percentage;
  const { sent } = found;
  const fee = percentage ? { id: gid('CalculatedRestockingFee', numericId(sent.id)), percentage } : null;
  const draft = { lineItemId: sent.lineItemId, quantity: asked.quantity, processedQuantity: 0, restockingFee: fee } as ReturnLine;
  return {
    id: sent.id,
    quantity: asked.quantity,
    fulfillmentLineItem: linesOf(found.fulfillment, context).find((line) => line.id === sent.id)!,
    subtotalSet: priced.subtotalSet,
    subtotalBeforeOrderDiscountsSet: priced.subtotalSet,
    totalTaxSet: priced.totalTaxSet,
    restockingFee: fee && { ...fee, amountSet: restockingFee(order, draft, asked.quantity) },
  };
}

function exchangeNode(order: Order, asked: ExchangeInput, number: number, { world, shop }: AdminContext): unknown {
  const variant = asked.variantId ? world.get(shop, 'ProductVariant', asked.variantId) : undefined;
  if (!variant) throw new GraphQLError('Product variant does not exist');
  const line = newLine(world, shop, order, wantedExchange(asked), asked.quantity, () => String(number));
  return {
    id: gid('CalculatedExchangeLineItem', number),
    quantity: asked.quantity,
    variant,
    originalUnitPriceSet: line.originalUnitPriceSet,
    discountedUnitPriceSet: slice(line.paidTotalSet, line.quantity, 0, 1),
    subtotalSet: line.paidTotalSet,
    totalTaxSet: total(order, line.taxLines.map((tax) => tax.priceSet)),
  };
}
