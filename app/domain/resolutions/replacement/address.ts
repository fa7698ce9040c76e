import { needsZip } from '#app/domain/orders/postal-rules.ts';
import type { AddressSnapshot } from '#app/gateways/shopify/port/address-snapshot.ts';
import { samePart, sameZip } from '../same-part.ts';

const NEEDED = ['name', 'address1', 'city', 'countryCode'] as const;
const FIELDS = ['name', 'address1', 'address2', 'city', 'province', 'countryCode'] as const;

/** Whether a carrier could find the door. */
export function isComplete(address: AddressSnapshot): boolean {
  const zip = !needsZip(address.countryCode) || Boolean(address.zip?.trim());
  return zip && NEEDED.every((field) => Boolean(address[field]?.trim()));
}

/** The same door and person; spaces and letter case do not count, nor does the phone. */
export function sameAddress(one: AddressSnapshot, other: AddressSnapshot): boolean {
  return FIELDS.every((field) => samePart(one[field], other[field])) && sameZip(one.zip, other.zip);
}
