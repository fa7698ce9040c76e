/**
 * Whether two spellings are the same part of an address. Letter case, width
 * and spaces do not count, for Shopify and people write them as they like; but
 * "12-3", "12 3" and "123" are three doors.
 */
export function samePart(one: string | null, other: string | null): boolean {
  return plain(one) === plain(other);
}

/** Postal codes are the same with and without their spaces and hyphens. */
export function sameZip(one: string | null, other: string | null): boolean {
  return plain(one).replace(/[ -]/g, '') === plain(other).replace(/[ -]/g, '');
}

function plain(text: string | null): string {
  const spaced = (text ?? '').normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return spaced.replace(/(?<!\d) | (?!\d)/g, '');
}
