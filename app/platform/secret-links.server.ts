import { createHmac, timingSafeEqual } from 'node:crypto';

/** One secret never serves two purposes: a reply address is no survey link. */
export type LinkPurpose = 'reply' | 'bounce' | 'survey' | 'rate' | 'goodwill' | 'order' | 'code' | 'thread' | 'file' | 'visitor';

/** Short signature (base32, lower case: mail systems fold case) of these parts for a purpose. */
export function sign(secret: string, purpose: LinkPurpose, parts: string[]): string {
  const mac = createHmac('sha256', secret).update(`${purpose}\0${parts.join('\0')}`).digest();
  return base32(mac.subarray(0, 15));
}

/** Whether `sign` made this of these parts; compared in constant time, whatever its case. */
export function isSigned(secret: string, purpose: LinkPurpose, parts: string[], signature: string): boolean {
  const expected = Buffer.from(sign(secret, purpose, parts));
  const given = Buffer.from(signature.toLowerCase());
  return expected.length === given.length && timingSafeEqual(expected, given);
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

function base32(bytes: Buffer): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return bits.replace(/.{5}/g, (five) => ALPHABET[parseInt(five, 2)]!);
}
