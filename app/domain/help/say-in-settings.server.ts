import type { Ledger } from '#app/desk/desk.ts';
import { lockHelp } from './lock-help.server.ts';
import { queuePublication } from './queue-publication.server.ts';

/**
 * What a room above has to tell the storefront's blocks, in the metafield
 * `settings` beside what the help says itself. Its names replace those said
 * before; the others stay.
 */
export async function sayInSettings(ledger: Ledger, said: Record<string, unknown>): Promise<void> {
  await lockHelp(ledger);
  const where = { shopId: ledger.shop.id };
  const { settings } = await ledger.db.helpPublication.findFirstOrThrow({ where, select: { settings: true } });
  await ledger.db.helpPublication.updateMany({ where, data: { settings: { ...(settings as object), ...said } as object } });
  await queuePublication(ledger);
}
