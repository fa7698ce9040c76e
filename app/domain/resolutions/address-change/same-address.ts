import type { FullAddress } from '#app/gateways/shopify/port/addresses.ts';
import { samePart, sameZip } from '../same-part.ts';

const FIELDS = ['firstName', 'lastName', 'company', 'address1', 'address2', 'city', 'countryCode'] as const;

/** The same door, person and phone; Shopify tidies spaces, letter case and the phone's marks. */
export function sameFullAddress(one: FullAddress, other: FullAddress): boolean {
  return FIELDS.every((field) => samePart(one[field], other[field])) && sameZip(one.zip, other.zip) && samePart(provinceOf(one), provinceOf(other)) && digits(one.phone) === digits(other.phone);
}

function provinceOf({ provinceCode, province }: FullAddress): string | null {
  return provinceCode ?? province;
}

/** The last eight: a country's prefix may come or go. */
function digits(phone: string | null): string {
  return (phone ?? '').replace(/\D/g, '').slice(-8);
}
