/** A name as people write it: a Hangul one with the family name first and without a space. Null for none. */
export function personName(first: string | null | undefined, last: string | null | undefined): string | null {
  const parts = [first?.trim(), last?.trim()].filter(Boolean) as string[];
  if (parts.length === 0) return null;
  if (parts.length === 2 && parts.every((part) => /^\p{Script=Hangul}+$/u.test(part))) return `${parts[1]}${parts[0]}`;
  return parts.join(' ');
}
