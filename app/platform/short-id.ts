/** A UUID in as few characters as lower case allows: what mail addresses and links have room for. */
export function shortId(uuid: string): string {
  return BigInt(`0x${uuid.replaceAll('-', '')}`).toString(36);
}

/** Reads `shortId`; null for what is none. */
export function longId(short: string): string | null {
  if (!/^[a-z0-9]{1,25}$/.test(short)) return null;
  let value = 0n;
  for (const digit of short) value = value * 36n + BigInt(parseInt(digit, 36));
  const hex = value.toString(16).padStart(32, '0');
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
}
