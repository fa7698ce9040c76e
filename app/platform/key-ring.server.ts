import { env } from './env.server.ts';
import { readKeyRing, type KeyRing } from './seal.server.ts';

let ring: KeyRing | undefined;

/** The keys for what is kept sealed; see TOKEN_KEYS. */
export function keyRing(): KeyRing {
  ring ??= readKeyRing(env().TOKEN_KEYS);
  return ring;
}
