import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A kept number as people of that country write it ("+8221234567" → "02-123-4567").
 * @param number E.164
 */
export function shownNumber(number: string): string {
  const parsed = parsePhoneNumberFromString(number);
  if (!parsed) return number;
  return parsed.country === 'KR' ? parsed.formatNational() : parsed.formatInternational();
}
