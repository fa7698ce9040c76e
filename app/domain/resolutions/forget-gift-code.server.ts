import type { Desk, Ledger } from '#app/desk/desk.ts';
import { after, days } from '#app/platform/spans.ts';

/** Time for a person to write the message that tells it. */
const UNTOLD = days(14);

/** The message that carried a gift card's code has left. */
export async function forgetGiftCode({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, resolutionId: string): Promise<void> {
  await db.resolution.updateMany({ where: { shopId: shop.id, id: resolutionId, sealedCode: { not: null } }, data: { sealedCode: null, sealedKeyId: null } });
}

/** Nightly: codes that nobody told, or of cards that were never made; a message that still waits keeps its code. */
export async function forgetUntoldGiftCodes({ shop, db, clock }: Desk): Promise<void> {
  const shopId = shop.id;
  const kept = await db.resolution.findMany({ where: { shopId, sealedCode: { not: null }, state: { in: ['done', 'failed'] }, settledAt: { lt: after(clock.now(), -UNTOLD) } }, select: { id: true } });
  if (kept.length === 0) return;
  const waiting = await db.message.findMany({ where: { shopId, heldForResolutionId: { in: kept.map(({ id }) => id) } }, select: { heldForResolutionId: true } });
  const held = new Set(waiting.map((message) => message.heldForResolutionId));
  await db.resolution.updateMany({ where: { shopId, id: { in: kept.filter(({ id }) => !held.has(id)).map(({ id }) => id) } }, data: { sealedCode: null, sealedKeyId: null } });
}
