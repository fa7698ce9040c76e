import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Keys by id; the first one seals, all of them open. */
export interface KeyRing {
  current: string;
  keys: Map<string, Buffer>;
}

/**
 * Reads "id:base64,id:base64", newest first. To rotate, put a new key in front;
 * what is read and stored again is sealed with it, and the old one may go later.
 * @throws Error when a key is not 32 bytes long
 */
export function readKeyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const part of text.split(',')) {
    const [id, encoded] = part.trim().split(':');
    const key = Buffer.from(encoded ?? '', 'base64');
    if (!id || key.length !== 32) throw new Error('TOKEN_KEYS: each key is "id:base64 of 32 bytes"');
    keys.set(id, key);
  }
  return { current: [...keys.keys()][0]!, keys };
}

/** AES-256-GCM; `purpose` is bound to the result, so that it opens for nothing else. */
export function seal(ring: KeyRing, purpose: string, plain: string): { keyId: string; sealed: Buffer } {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', ring.keys.get(ring.current)!, nonce);
  cipher.setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return { keyId: ring.current, sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
}

/** @throws Error when the key is gone, or the bytes were tampered with or sealed for another purpose */
export function unseal(ring: KeyRing, purpose: string, keyId: string, sealed: Uint8Array): string {
  const key = ring.keys.get(keyId);
  if (!key) throw new Error(`No key ${keyId} in TOKEN_KEYS`);
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}
