import { randomBytes } from 'node:crypto';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { keyRing } from '#app/platform/key-ring.server.ts';
import { seal, unseal } from '#app/platform/seal.server.ts';

/** No letters that are taken for digits, or for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 16;

/**
 * The gift card's code of a resolution, made up and sealed before anything is sent, so
 * that what became of a lost answer can be found. It is money: it is forgotten once told.
 */
export async function giftCodeFor(desk: Desk, resolutionId: string): Promise<string> {
  const { keyId, sealed } = seal(keyRing(), purposeOf(desk, resolutionId), newCode());
  await desk.db.resolution.updateMany({
    where: { shopId: desk.shop.id, id: resolutionId, sealedCode: null },
    data: { sealedCode: Uint8Array.from(sealed), sealedKeyId: keyId },
  });
  return (await giftCodeOf(desk, resolutionId))!;
}

/** Null when none was made, or it was forgotten. */
export async function giftCodeOf({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, resolutionId: string): Promise<string | null> {
  const row = await db.resolution.findFirst({ where: { shopId: shop.id, id: resolutionId }, select: { sealedCode: true, sealedKeyId: true } });
  return row?.sealedCode && row.sealedKeyId ? unseal(keyRing(), purposeOf({ shop }, resolutionId), row.sealedKeyId, row.sealedCode) : null;
}

/** Thirty letters and digits, sixteen times: 78 bits. */
function newCode(): string {
  const letters: string[] = [];
  while (letters.length < LENGTH) {
    // Bytes beyond the last whole alphabet would make its first letters likelier.
    for (const byte of randomBytes(LENGTH)) if (byte < 256 - (256 % ALPHABET.length)) letters.push(ALPHABET[byte % ALPHABET.length]!);
  }
  return letters.slice(0, LENGTH).join('');
}

function purposeOf({ shop }: { shop: { id: string } }, resolutionId: string): string {
  return `gift-card:${shop.id}:${resolutionId}`;
}
