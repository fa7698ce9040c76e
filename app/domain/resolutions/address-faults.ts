import { countryCodes, needsZip, provincesOf, zipFits } from '#app/domain/orders/postal-rules.ts';
import type { AddressWanted } from './wish.ts';

export type AddressField = keyof AddressWanted;

/**
 * What a carrier, or Shopify, would stumble over, by field; words under
 * `problems`. The page says it beside the field, the server refuses it.
 */
export function addressFaults(address: AddressWanted): Partial<Record<AddressField, string>> {
  const { countryCode, provinceCode, zip } = address;
  const faults: Partial<Record<AddressField, string>> = {};
  for (const field of ['lastName', 'address1', 'city'] as const) if (!address[field]?.trim()) faults[field] = 'address_part_missing';
  if (!countryCode || !countryCodes().includes(countryCode)) return { ...faults, countryCode: 'address_country_unknown' };
  const provinces = provincesOf(countryCode);
  if (provinces && !provinceCode) faults.provinceCode = 'address_part_missing';
  else if (provinces && !provinces.some(({ code }) => code === provinceCode)) faults.provinceCode = 'address_province_unknown';
  if (needsZip(countryCode) && !zip?.trim()) faults.zip = 'address_part_missing';
  else if (zip && !zipFits(countryCode, zip)) faults.zip = 'address_zip_unfit';
  if (address.phone && !/^[+\d][\d\s().-]{5,24}$/.test(address.phone.trim())) faults.phone = 'address_phone_unfit';
  return faults;
}
