import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

/**
 * The form under which a phone number is compared and kept: E.164
 * ("010-0000-1234" → "+821000001234").
 * @param country where a number without a country code belongs; null: it is none
 * @returns null for what is no phone number
 */
export function normalPhone(text: string | null | undefined, country: CountryCode | null = 'KR'): string | null {
  if (!text) return null;
  const parsed = parsePhoneNumberFromString(text.normalize('NFKC'), country ?? undefined);
  // Possible, not valid: reserved and newly opened ranges are numbers too.
  return parsed?.isPossible() ? parsed.number : null;
}
