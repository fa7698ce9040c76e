import { commitUnits, nextNumber } from '../state/orders/complete-draft.ts';
import { basketLine } from '../state/orders/basket-line.ts';
import { buildOrder } from '../state/orders/build-order.ts';
import { multiply, subtract } from '../state/money.ts';
import type { MoneyBag } from '../state/money.ts';
import { payOrder } from '../state/orders/pay-order.ts';
import type { Gateway } from '../state/orders/pay-order.ts';
import { settleOrder } from '../state/orders/settle-order.ts';
import type { Address, Order } from '../state/orders/shapes.ts';
import { GATEWAYS, inCurrency, marketOf, withDuties } from '../state/markets.ts';
import type { Market } from '../state/markets.ts';
import { iso } from '../state/time.ts';
import type { Acts, Doc, ShopState } from '../types.ts';
import { announce } from '../webhooks/announce.ts';
import { orderPayload } from '../webhooks/payloads/order-payload.ts';
import { inventoryNews } from '../webhooks/payloads/inventory-payload.ts';
import type { Stage } from './stage.ts';

type Input = NonNullable<Parameters<Acts['createOrder']>[1]>;

/** A shopper buys: by default the first customer, the first product, paid by card. Throws in a shop without products. */
export function createOrder(stage: Stage, shop: ShopState, input: Input = {}): Order {
  const { world, emit } = stage;
  const nextId = (kind: string) => world.nextId(shop, kind);
  const customer = buyerOf(stage, shop, input);
  const address = (customer?.defaultAddress as Address | undefined) ?? null;
  const home = marketOf(address?.countryCodeV2, address?.provinceCode);
  const market = input.currency && input.currency !== home.currency ? { ...home, currency: input.currency, shipping: postage(input.currency) } : home;
  const locale = String(customer?.locale ?? 'ko');
  const at = iso(world.now());
  const order = buildOrder(
    {
      ...nextNumber(world, shop),
      createdAt: at,
      currencyCode: 'KRW',
      presentmentCurrencyCode: market.currency,
      taxesIncluded: market.taxesIncluded,
      taxes: market.taxes,
      discounts: [],
      lines: withDuties(linesOf(stage, shop, input, market.currency, locale), market),
      shipping: market.shipping,
      customerId: customer?.id ?? null,
      email: input.email ?? (customer?.email as string | undefined) ?? null,
      phone: (customer?.phone as string | null | undefined) ?? null,
      locale,
      shippingAddress: address,
      billingAddress: address,
      tags: [],
      note: null,
      customAttributes: [],
      sourceName: 'web',
    },
    nextId,
  );
  const paid = input.paid ?? true;
  for (const { amountSet, gateway } of waysToPay(order, { ...input, paid }, market)) payOrder(order, { kind: 'SALE', status: paid ? 'SUCCESS' : 'PENDING', amountSet, at, gateway }, nextId);
  world.put(shop, 'Order', settleOrder(order, []));
  commitUnits(world, shop, order);
  const body = orderPayload(world, shop, order);
  announce(
    emit,
    shop,
    paid
      ? [
          ['orders/create', body],
          ['orders/paid', body],
          ...inventoryNews(world, shop, order),
        ]
      : [['orders/create', body], ...inventoryNews(world, shop, order)],
  );
  return order;
}

/** One gateway, or two: part of it in points and the rest by card. */
function waysToPay({ totalPriceSet }: Order, { paid, split }: Input, { gateway }: Market): { amountSet: MoneyBag; gateway: Gateway }[] {
  if (!paid) return [{ amountSet: totalPriceSet, gateway: GATEWAYS.bank }];
  if (!split) return [{ amountSet: totalPriceSet, gateway }];
  const inPoints = multiply(totalPriceSet, '0.4');
  return [{ amountSet: inPoints, gateway: GATEWAYS.points }, { amountSet: subtract(totalPriceSet, inPoints), gateway }];
}

function buyerOf({ world }: Stage, shop: ShopState, { customerId, email }: Input): Doc | undefined {
  if (customerId) {
    const customer = world.get(shop, 'Customer', customerId);
    if (!customer) throw new Error(`No customer ${customerId} in ${shop.domain}`);
    return customer;
  }
  const all = [...world.all(shop, 'Customer')];
  return email ? all.find((one) => String(one.email).toLowerCase() === email.toLowerCase()) : all[0];
}

function linesOf(
  { world }: Stage,
  shop: ShopState,
  { variantIds, quantities = [] }: Input,
  currency: string,
  locale: string,
): ReturnType<typeof basketLine>[] {
  const first = [...world.all(shop, 'ProductVariant')].find((one) => one.requiresShipping);
  const ids = variantIds ?? (first ? [first.id] : []);
  if (ids.length === 0) throw new Error(`${shop.domain} has nothing to sell`);
  return ids.map((id, index) => {
    const variant = world.get(shop, 'ProductVariant', id);
    if (!variant) throw new Error(`No variant ${id} in ${shop.domain}`);
    return basketLine(world.get(shop, 'Product', String(variant.productId))!, variant, quantities[index] ?? 1, currency, locale);
  });
}

function postage(currency: string): Market['shipping'] {
  return currency === 'KRW'
    ? { title: '택배', code: 'parcel', price: inCurrency('KRW', 3000) }
    : { title: 'International tracked', code: 'intl', price: inCurrency(currency, 12) };
}
