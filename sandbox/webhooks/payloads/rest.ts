/** The REST way of writing things: numbers for ids, snake case, money as strings beside its sets. */
import { numericId } from '../../state/gid.ts';
import type { MoneyBag } from '../../state/money.ts';
import type { Address, TaxLine } from '../../state/orders/shapes.ts';

export type Json = Record<string, unknown>;

/** The number of a gid, or null. */
export function number(id: unknown): number | null {
  return typeof id === 'string' ? Number(numericId(id)) : null;
}

export function moneySet(bag: unknown): Json | null {
  if (!bag) return null;
  const { shopMoney, presentmentMoney } = bag as MoneyBag;
  return { shop_money: side(shopMoney), presentment_money: side(presentmentMoney) };
}

/** The shop-currency amount, as REST's plain price fields carry it. */
export function shopAmount(bag: unknown): string {
  return (bag as MoneyBag).shopMoney.amount;
}

export function lower(text: unknown): string | null {
  return typeof text === 'string' ? text.toLowerCase() : null;
}

export function addressPayload(address: Address | null): Json | null {
  if (!address) return null;
  return {
    first_name: address.firstName,
    address1: address.address1,
    phone: address.phone,
    city: address.city,
    zip: address.zip,
    province: address.province,
    country: address.country,
    last_name: address.lastName,
    address2: address.address2,
    company: address.company,
    latitude: null,
    longitude: null,
    name: address.name,
    country_code: address.countryCodeV2,
    province_code: address.provinceCode,
  };
}

export function taxPayload(tax: TaxLine): Json {
  return { price: shopAmount(tax.priceSet), rate: tax.rate, title: tax.title, price_set: moneySet(tax.priceSet), channel_liable: tax.channelLiable };
}

export function attributes(list: { key: string; value: string }[]): Json[] {
  return list.map(({ key, value }) => ({ name: key, value }));
}

function side(money: MoneyBag['shopMoney']): Json {
  return { amount: money.amount, currency_code: money.currencyCode };
}
