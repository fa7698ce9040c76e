import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { CalculatedReturn, ReturnWanted } from '../port/returns.ts';
import { bagOf, type MoneyBagAnswer } from './refund-shapes.ts';
import { exchangeInput } from './return-create.ts';

const BOTH = 'shopMoney { amount currencyCode } presentmentMoney { amount currencyCode }';

export const returnCalculateDocument = `#graphql
  query ReturnCalculate($input: CalculateReturnInput!) {
    returnCalculate(input: $input) {
      id
      returnLineItems {
        quantity
        fulfillmentLineItem { id }
        subtotalSet { ${BOTH} }
        totalTaxSet { ${BOTH} }
        restockingFee { id amountSet { ${BOTH} } }
      }
      exchangeLineItems {
        quantity
        variant { id }
        discountedUnitPriceSet { ${BOTH} }
        subtotalSet { ${BOTH} }
        totalTaxSet { ${BOTH} }
      }
      returnShippingFee { id amountSet { ${BOTH} } }
    }
  }
` as const;

interface Answer {
  returnCalculate: null | {
    returnLineItems: { quantity: number; fulfillmentLineItem: { id: string }; subtotalSet: MoneyBagAnswer; totalTaxSet: MoneyBagAnswer; restockingFee: { amountSet: MoneyBagAnswer } | null }[];
    exchangeLineItems: { quantity: number; variant: { id: string } | null; discountedUnitPriceSet: MoneyBagAnswer; subtotalSet: MoneyBagAnswer; totalTaxSet: MoneyBagAnswer }[];
    returnShippingFee: { amountSet: MoneyBagAnswer } | null;
  };
}

/** Shopify's own sums, before there is a return. Units or variants that are gone make it refuse the question as a whole. */
export async function calculateReturn(call: AdminCall, wanted: ReturnWanted): Promise<CalculatedReturn> {
  const { returnCalculate: answer } = await ask(call, wanted);
  if (!answer) throw new Problem('not_found', { words: 'order_not_found' });
  return {
    lines: answer.returnLineItems.map((line) => ({
      fulfillmentLineId: numericId(line.fulfillmentLineItem.id),
      quantity: line.quantity,
      subtotal: bagOf(line.subtotalSet),
      tax: bagOf(line.totalTaxSet),
      restockingFee: line.restockingFee && bagOf(line.restockingFee.amountSet),
    })),
    exchanges: answer.exchangeLineItems.map((line) => ({
      variantId: line.variant ? numericId(line.variant.id) : '',
      quantity: line.quantity,
      unit: bagOf(line.discountedUnitPriceSet),
      subtotal: bagOf(line.subtotalSet),
      tax: bagOf(line.totalTaxSet),
    })),
    shippingFee: answer.returnShippingFee && bagOf(answer.returnShippingFee.amountSet),
  };
}

async function ask(call: AdminCall, { orderId, lines, exchanges, shippingFee }: ReturnWanted): Promise<Answer> {
  const input = {
    orderId: gid('Order', orderId),
    returnLineItems: lines.map((line) => ({
      fulfillmentLineItemId: gid('FulfillmentLineItem', line.fulfillmentLineId),
      quantity: line.quantity,
      ...(line.restockingPercentage ? { restockingFee: { percentage: line.restockingPercentage } } : {}),
    })),
    exchangeLineItems: exchanges.map(exchangeInput),
    ...(shippingFee ? { returnShippingFee: { amount: { amount: shippingFee.amount, currencyCode: shippingFee.currency } } } : {}),
  };
  try {
    return await call<Answer>(returnCalculateDocument, { input });
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'shopify_refused') throw problem;
    throw new Problem('not_possible', { words: 'return_not_calculable', cause: problem, ...(problem.details.note ? { note: problem.details.note } : {}) });
  }
}
