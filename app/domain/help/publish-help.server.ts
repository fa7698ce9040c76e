import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { MOST_BYTES } from './help-document.ts';
import { packedHelp } from './packed-help.server.ts';

/**
 * Brings the storefront's FAQ to what the rows say: intent, act, outcome. The
 * act writes a whole value, so doing it again mends a crash between the steps,
 * and a storefront that lost it when the app was removed. Jobs of a shop run one
 * after another: an older FAQ never comes last.
 * @throws Problem of Shopify; it stands in the publication for the editor to see
 */
export async function publishHelp(desk: Desk): Promise<void> {
  const wanted = await desk.transaction(intend);
  if (!wanted) return;
  if (wanted.bytes > MOST_BYTES) return desk.transaction(failed('help_too_large'));
  try {
    await desk.shopify.publishHelp(wanted.json);
  } catch (error) {
    await desk.transaction(failed(error instanceof Problem ? error.code : 'unexpected'));
    throw error;
  }
  await desk.transaction(outcomeOf(wanted.digest));
}

/** Null before the shop has its first articles: seeding them publishes. */
async function intend(ledger: Ledger) {
  const help = await packedHelp(ledger);
  const { count } = await ledger.db.helpPublication.updateMany({ where: { shopId: ledger.shop.id }, data: { wantedDigest: help.digest } });
  return count ? help : null;
}

function failed(error: string) {
  return async function fail(ledger: Ledger): Promise<void> {
    await ledger.db.helpPublication.updateMany({ where: { shopId: ledger.shop.id }, data: { error } });
    await ledger.announce({ topic: 'help' });
  };
}

function outcomeOf(digest: string) {
  return async function settle(ledger: Ledger): Promise<void> {
    const where = { shopId: ledger.shop.id };
    await ledger.db.helpPublication.updateMany({ where, data: { publishedDigest: digest, publishedAt: ledger.clock.now(), error: null } });
    await ledger.announce({ topic: 'help' });
  };
}
