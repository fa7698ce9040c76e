/** An address out of MailingAddressInput. */
import { knowsProvince, knowsZip, needsProvince, provinceName } from './provinces.ts';
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

/** Countries the shop ships to, as its admin names them. */
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
  userErrors.push(...countryErrors({ countryCode: countryCodeV2, provinceCode, province: input.province ?? null, zip }, at));
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

/** Wording is ours, as is that a country without a list takes any province. */
function countryErrors(given: { countryCode: string | null; provinceCode: string | null; province: string | null; zip: string | null }, at: string[]): { field: string[]; message: string }[] {
  const { countryCode, provinceCode, province, zip } = given;
  if (!countryCode) return [];
  const name = COUNTRIES[countryCode] ?? countryName(countryCode);
  const errors = [];
  if (needsProvince(countryCode) && !provinceCode && !province) errors.push({ field: [...at, 'provinceCode'], message: "Province can't be blank" });
  if (!knowsProvince(countryCode, provinceCode, province)) errors.push({ field: [...at, 'provinceCode'], message: `Province is not valid in ${name}` });
  if (!knowsZip(countryCode, zip)) errors.push({ field: [...at, 'zip'], message: `Zip is not valid for ${name}` });
  return errors;
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
