import type { FullAddress } from '#app/gateways/shopify/port/addresses.ts';

const FIELDS = ['firstName', 'lastName', 'company', 'address1', 'address2', 'city', 'zip', 'countryCode'] as const;

/** The same door, person and phone; Shopify tidies spaces, letter case and the phone's marks. */
export function sameFullAddress(one: FullAddress, other: FullAddress): boolean {
  return FIELDS.every((field) => plain(one[field]) === plain(other[field])) && provinceOf(one) === provinceOf(other) && digits(one.phone) === digits(other.phone);
}

function provinceOf({ provinceCode, province }: FullAddress): string {
  return plain(provinceCode ?? province);
}

function plain(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/[\s-]+/g, '').toLowerCase();
}

/** The last eight: a country's prefix may come or go. */
function digits(phone: string | null): string {
  return (phone ?? '').replace(/\D/g, '').slice(-8);
}
