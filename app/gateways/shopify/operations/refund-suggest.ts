import { Decimal } from 'decimal.js';
import { compareMoney, roundMoney } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import type { AdminCall } from '../call.server.ts';
import { gid, numericId } from '../gid.ts';
import type { RefundDuty, RefundWanted, SuggestedRefund } from '../port/refunds.ts';
import { refundLineInput } from './refund-shapes.ts';
import { REFUND_SUGGEST_PARTS, suggestionOf, type SuggestAnswer } from './refund-suggest-parts.ts';

export const refundSuggestDocument = `#graphql
  query RefundSuggest($orderId: ID!, $lines: [RefundLineItemInput!], $wholeShipping: Boolean, $shipping: Money, $duties: [RefundDutyInput!], $withDuties: Boolean!, $withPlaces: Boolean!, $withCredit: Boolean!) {
    order(id: $orderId) {
      id
      updatedAt
      cancelledAt
      customer { id storeCreditAccounts(first: 10) @include(if: $withCredit) { nodes { balance { amount currencyCode } } } }
      lineItems(first: 250) { nodes { id refundableQuantity unfulfilledQuantity duties @include(if: $withDuties) { id } } }
      transactions(first: 50) { ...RefundableTransaction }
      suggestedRefund(refundLineItems: $lines, refundShipping: $wholeShipping, shippingAmount: $shipping, refundDuties: $duties) { ...Suggestion }
    }
    locations(first: 50) @include(if: $withPlaces) { nodes { id name isActive fulfillsOnlineOrders } }
  }
  ${REFUND_SUGGEST_PARTS}
` as const;

/**
 * What Shopify would give back now for these lines, this shipping (shop
 * currency) and these duties. One round trip; a second one for duties, whose
 * ids have to be known, and for part of the shipping, which Shopify takes in the
 * buyer's currency.
 * @throws Problem not_found, not_possible (units or shipping no longer there; `shown` says what is left)
 */
export async function suggestRefund(call: AdminCall, orderId: string, wanted: RefundWanted): Promise<SuggestedRefund> {
  const variables = {
    orderId: gid('Order', orderId),
    lines: wanted.lines.map(refundLineInput),
    withDuties: (wanted.duties ?? 'none') !== 'none',
    withPlaces: wanted.withPlaces ?? false,
    withCredit: wanted.withCredit ?? false,
  };
  const answer = await ask(call, { ...variables, wholeShipping: wanted.shipping !== null }, wanted);
  const whole = read(answer, wanted, []);
  const part = partOfShipping(whole, wanted.shipping);
  const duties = dutiesOf(answer, wanted);
  if (part === null && duties.length === 0) return whole;
  const shipping = part === null ? { wholeShipping: wanted.shipping !== null } : { shipping: part };
  const again = await call<SuggestAnswer>(refundSuggestDocument, { ...variables, ...shipping, duties: duties.map(dutyInput) });
  return read(again, wanted, duties);
}

/** As `refundCreate` takes it. */
export function dutyInput({ dutyId, type }: RefundDuty): object {
  return { dutyId: gid('Duty', dutyId), refundType: type === 'full' ? 'FULL' : 'PROPORTIONAL' };
}

/** The part in the buyer's currency; null for all of it, or none. */
function partOfShipping(whole: SuggestedRefund, shipping: string | null): string | null {
  if (shipping === null) return null;
  const asked = { amount: shipping, currency: whole.shippingMaximum.currency };
  const against = compareMoney(asked, whole.shippingMaximum);
  if (against === 0) return null;
  if (against > 0) throw new Problem('not_possible', { field: 'shipping', words: 'shipping_not_refundable', values: { left: `${roundMoney(whole.shippingMaximum).amount} ${asked.currency}` }, shown: { shippingMaximum: whole.shippingMaximum } });
  const share = new Decimal(asked.amount).div(whole.shippingMaximum.amount);
  return roundMoney({ amount: share.times(whole.presentmentShipping.amount).toFixed(), currency: whole.presentmentShipping.currency }).amount;
}

function dutiesOf({ order }: SuggestAnswer, { duties, lines }: RefundWanted): RefundDuty[] {
  const all = (order?.lineItems.nodes ?? []).flatMap((line) => (line.duties ?? []).map((duty) => ({ lineId: numericId(line.id), dutyId: numericId(duty.id) })));
  if (duties === 'all') return all.map(({ dutyId }) => ({ dutyId, type: 'full' }));
  const chosen = new Set(lines.filter((line) => line.quantity > 0).map((line) => line.orderLineId));
  return duties === 'items' ? all.filter(({ lineId }) => chosen.has(lineId)).map(({ dutyId }) => ({ dutyId, type: 'proportional' })) : [];
}

/** Shopify refuses the whole question when a line has fewer units left: then we ask what is left. */
async function ask(call: AdminCall, variables: Record<string, unknown>, wanted: RefundWanted): Promise<SuggestAnswer> {
  try {
    return await call<SuggestAnswer>(refundSuggestDocument, variables);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'shopify_refused') throw problem;
    read(await call<SuggestAnswer>(refundSuggestDocument, { ...variables, lines: [] }), wanted, []);
    throw problem;
  }
}

function read({ order, locations }: SuggestAnswer, wanted: RefundWanted, duties: RefundDuty[]): SuggestedRefund {
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  refuseMissingUnits(order, wanted);
  const suggestion = suggestionOf(order, locations?.nodes ?? [], duties);
  if (!suggestion) throw new Problem('not_possible', { words: 'nothing_refundable' });
  return suggestion;
}

function refuseMissingUnits({ lineItems }: NonNullable<SuggestAnswer['order']>, wanted: RefundWanted): void {
  const left = new Map(lineItems.nodes.map((line) => [numericId(line.id), line.refundableQuantity]));
  const short = wanted.lines.filter((line) => line.quantity > (left.get(line.orderLineId) ?? 0));
  if (short.length === 0) return;
  const shown = { unitsLeft: short.map((line) => ({ orderLineId: line.orderLineId, wanted: line.quantity, left: left.get(line.orderLineId) ?? 0 })) };
  throw new Problem('not_possible', { field: `lines.${short[0]!.orderLineId}`, words: 'units_already_refunded', shown });
}
