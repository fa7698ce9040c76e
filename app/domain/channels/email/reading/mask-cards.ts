/**
 * Hides payment card numbers, all but the last four digits. Only what has an
 * issuer's prefix, its length and a right check digit (ISO/IEC 7812-1): parcel
 * and order numbers are digits too, and must stay readable.
 */
export function maskCards(text: string): string {
  return text.replace(/(?<![\d.,#])\d(?:[ -]?\d){13,18}(?![\d])/g, (found) => {
    const digits = found.replace(/\D/g, '');
    return ISSUERS.some((issuer) => issuer.test(digits)) && checks(digits) ? `•••• •••• •••• ${digits.slice(-4)}` : found;
  });
}

const ISSUERS = [
  /^4(\d{15}|\d{18})$/,
  /^(5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^(6011|65\d{2}|64[4-9]\d)\d{12}$/,
  /^35(2[89]|[3-8]\d)\d{12}$/,
  /^3(0[0-5]|[689]\d)\d{11}$/,
  /^62\d{14,17}$/,
  /^9\d{15}$/,
];

function checks(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const worth = index % 2 ? digit * 2 : digit;
    sum += worth > 9 ? worth - 9 : worth;
  }
  return sum % 10 === 0;
}
