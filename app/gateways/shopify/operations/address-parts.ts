import type { AddressPartsFragment } from '../types/admin.generated.d.ts';
import type { AddressSnapshot } from '../port/address-snapshot.ts';

export const ADDRESS_PARTS = `#graphql
  fragment AddressParts on MailingAddress {
    name
    address1
    address2
    city
    province
    zip
    countryCodeV2
    phone
  }
` as const;

export function toAddress(address: AddressPartsFragment | null | undefined): AddressSnapshot | null {
  if (!address) return null;
  const { countryCodeV2, ...rest } = address;
  return {
    name: rest.name ?? null,
    address1: rest.address1 ?? null,
    address2: rest.address2 ?? null,
    city: rest.city ?? null,
    province: rest.province ?? null,
    zip: rest.zip ?? null,
    countryCode: countryCodeV2 ?? null,
    phone: rest.phone ?? null,
  };
}
