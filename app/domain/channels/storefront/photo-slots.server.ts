import { createHash } from 'node:crypto';
import type { RawPhoto } from './ticket-form.ts';

/**
 * Which files of its message these photos are, by their bytes as they came: the
 * same one posted again is the same file, another chosen in its place is another.
 */
export function photoSlots(raw: readonly RawPhoto[]): string[] {
  const digests = raw.map(({ bytes }) => createHash('sha256').update(bytes).digest('base64url').slice(0, 22));
  return digests.map((digest, at) => `photo-${digest}-${digests.slice(0, at).filter((one) => one === digest).length}`);
}
