import type { FullAddress } from '../port/addresses.ts';

export const FULL_ADDRESS_PARTS = `#graphql
  fragment FullAddressParts on MailingAddress {
    firstName
    lastName
    name
    company
    address1
    address2
    city
    provinceCode
    province
    zip
    countryCodeV2
    phone
  }
` as const;

export interface FullAddressAnswer extends Record<string, string | null> {
  firstName: string | null;
  lastName: string | null;
  name: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  provinceCode: string | null;
  province: string | null;
  zip: string | null;
  countryCodeV2: string | null;
  phone: string | null;
}

export function toFullAddress({ name: _name, countryCodeV2, ...rest }: FullAddressAnswer): FullAddress {
  return { ...(rest as Omit<FullAddress, 'countryCode'>), countryCode: countryCodeV2 };
}
