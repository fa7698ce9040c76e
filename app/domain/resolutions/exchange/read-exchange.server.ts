import type { Desk } from '#app/desk/desk.ts';
import { sells } from '#app/domain/orders/variant-choice.ts';
import type { VariantFound } from '#app/gateways/shopify/port/products.ts';
import type { CalculatedReturn } from '#app/gateways/shopify/port/returns.ts';
import { Problem } from '#app/platform/problem.ts';
import type { Reading } from '../reading.ts';
import { addBoth, nothingOf, readTerms, subtractBoth } from '../return/read-terms.server.ts';
import { refuseTwice } from '../return/refuse-twice.ts';
import type { ExchangedGoods, ExchangePlan } from './exchange-plan.ts';
import type { ExchangeWish } from './exchange-wish.ts';

/**
 * The exchange that this wish comes to right now, on the caller's own token. The new goods are read beside the
 * units, so it is two round trips as well.
 * @throws Problem scope_missing, not_possible (units gone, goods sold out), bad_input beside its field, not_found
 */
export async function readExchange(desk: Desk, wish: ExchangeWish & { notify: boolean }): Promise<Reading<ExchangePlan>> {
  if (wish.exchanges.length === 0) throw new Problem('not_possible', { words: 'exchange_nothing_chosen' });
  refuseTwice('exchanges', wish.exchanges.map((one) => one.variantId));
  const asked = wish.exchanges.map(({ variantId, quantity }) => ({ variantId, quantity, discountPercentage: null }));
  const [{ terms, calculated, taxesIncluded, readAt, refundable }, variants] = await Promise.all([readTerms(desk, wish, asked), desk.shopify.variants(wish.exchanges.map((one) => one.variantId))]);
  const { before, after } = terms.seen.outstanding;
  const zero = nothingOf(before);
  const exchanges = wish.exchanges.map((one) => goodsOf(one, variants, calculated, taxesIncluded));
  const plan: ExchangePlan = {
    kind: 'exchange',
    ...terms,
    exchanges,
    cost: exchanges.reduce((sum, one) => addBoth(sum, one.cost), zero),
    difference: subtractBoth(after, before),
    stock: variants.map(({ id, tracked, sellsWhenOut, locations }) => ({ variantId: id, tracked, sellsWhenOut, locations })),
  };
  return { plan, readAt, refundable };
}

function goodsOf({ variantId, quantity }: ExchangeWish['exchanges'][number], variants: VariantFound[], calculated: CalculatedReturn, taxesIncluded: boolean): ExchangedGoods {
  const variant = variants.find((one) => one.id === variantId);
  if (!variant || !variant.onSale) throw new Problem('not_possible', { words: 'exchange_not_on_sale' });
  const { title, variantTitle } = variant;
  if (!sells(variant, quantity)) throw new Problem('not_possible', { words: 'exchange_sold_out', values: { line: variantTitle ? `${title} · ${variantTitle}` : title } });
  const priced = calculated.exchanges.find((one) => one.variantId === variantId)!;
  return { variantId, title, variantTitle, quantity, unit: priced.unit, cost: taxesIncluded ? priced.subtotal : addBoth(priced.subtotal, priced.tax) };
}
