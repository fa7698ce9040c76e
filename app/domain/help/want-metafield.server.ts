import { createHash } from 'node:crypto';
import type { Ledger } from '#app/desk/desk.ts';

/**
 * Says what a metafield of the storefront (namespace `help`) is to hold from
 * now on, and has it brought there. What it holds already is not sent again.
 * @param key letters, digits, "_" and "-", at most 64
 * @param json null: it is to be gone
 */
export async function wantMetafield(ledger: Ledger, key: string, json: string | null): Promise<void> {
  if (!(await noteMetafield(ledger, key, json))) return;
  const { shop } = ledger;
  await ledger.enqueue('publish-help', { shopId: shop.id }, { key: `publish-help:${shop.id}`, queue: `publish-help:${shop.id}` });
}

/** The same for who brings it there anyway. Returns whether that is news. */
export async function noteMetafield({ shop, db }: Ledger, key: string, json: string | null): Promise<boolean> {
  const wantedDigest = digestOf(json);
  const where = { shopId: shop.id, key };
  const { count } = await db.helpMetafield.updateMany({ where: { ...where, wantedDigest: { not: wantedDigest } }, data: { wanted: json, wantedDigest, error: null } });
  if (count || json === null) return count > 0;
  return (await db.helpMetafield.createMany({ data: [{ ...where, wanted: json, wantedDigest }], skipDuplicates: true })).count > 0;
}

/** What a value is known by; nothing at all by the empty text. */
export function digestOf(json: string | null): string {
  return json === null ? '' : createHash('sha256').update(json).digest('hex');
}
