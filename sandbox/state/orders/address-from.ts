/** An address out of MailingAddressInput. */
import type { Address } from './shapes.ts';

export interface AddressInput {
  address1?: string | null;
  address2?: string | null;
  city?: string | null;
  company?: string | null;
  countryCode?: string | null;
  provinceCode?: string | null;
  province?: string | null;
  country?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  zip?: string | null;
}

/** Countries the shop ships to, and those whose addresses need a province. */
const COUNTRIES: Record<string, string> = { KR: 'South Korea', US: 'United States', DE: 'Germany', FR: 'France' };

/** Answers the address and what is wrong with it; `at` is the input's path. */
export function addressFrom(input: AddressInput, id: string, at: string[]): { address: Address; userErrors: { field: string[]; message: string }[] } {
  const { address1 = null, address2 = null, city = null, company = null, firstName = null, lastName = null, phone = null, zip = null } = input;
  const countryCodeV2 = input.countryCode ?? null;
  const country = countryCodeV2 ? COUNTRIES[countryCodeV2] ?? countryName(countryCodeV2) : input.country ?? null;
  const provinceCode = input.provinceCode ?? null;
  const userErrors = [];
  if (!address1?.trim()) userErrors.push({ field: [...at, 'address1'], message: "Address can't be blank" });
  if (!city?.trim()) userErrors.push({ field: [...at, 'city'], message: "City can't be blank" });
  if (!country) userErrors.push({ field: [...at, 'countryCode'], message: "Country can't be blank" });
  const address: Address = {
    id,
    firstName,
    lastName,
    name: fullName(firstName, lastName),
    company,
    address1,
    address2,
    city,
    province: input.province ?? provinceName(countryCodeV2, provinceCode),
    provinceCode,
    country,
    countryCodeV2,
    zip,
    phone,
  };
  return { address, userErrors };
}

/** Family name first where it is written in Hangul. */
export function fullName(firstName: string | null, lastName: string | null): string | null {
  const korean = /[가-힣]/.test(`${firstName ?? ''}${lastName ?? ''}`);
  const name = korean ? `${lastName ?? ''}${firstName ?? ''}` : [firstName, lastName].filter(Boolean).join(' ');
  return name || null;
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}

const PROVINCES: Record<string, string> = {
  'KR-11': '서울특별시',
  'KR-26': '부산광역시',
  'KR-27': '대구광역시',
  'KR-28': '인천광역시',
  'KR-29': '광주광역시',
  'KR-30': '대전광역시',
  'KR-31': '울산광역시',
  'KR-50': '세종특별자치시',
  'KR-41': '경기도',
  'KR-42': '강원특별자치도',
  'KR-43': '충청북도',
  'KR-44': '충청남도',
  'KR-45': '전북특별자치도',
  'KR-46': '전라남도',
  'KR-47': '경상북도',
  'KR-48': '경상남도',
  'KR-49': '제주특별자치도',
  NY: 'New York',
  CA: 'California',
  OR: 'Oregon',
  IL: 'Illinois',
};

function provinceName(countryCode: string | null, provinceCode: string | null): string | null {
  if (!provinceCode) return null;
  return (countryCode === 'KR' || countryCode === 'US' ? PROVINCES[provinceCode] : undefined) ?? provinceCode;
}
