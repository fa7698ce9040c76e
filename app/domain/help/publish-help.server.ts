import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockHelp } from './lock-help.server.ts';
import { MOST_BYTES } from './help-document.ts';
import { packedHelp } from './packed-help.server.ts';

/**
 * Brings the storefront's FAQ to what the rows say: intent, act, outcome. The
 * act writes a whole value, so a crash between the steps is mended by doing it
 * again. Jobs of a shop run one after another: an older FAQ never comes last.
 * @throws Problem of Shopify; it stands in the publication for the editor to see
 */
export async function publishHelp(desk: Desk): Promise<void> {
  const { json, digest, bytes, published } = await desk.transaction(intend);
  if (published) return;
  if (bytes > MOST_BYTES) return desk.transaction(failed('help_too_large'));
  try {
    await desk.shopify.publishHelp(json);
  } catch (error) {
    await desk.transaction(failed(error instanceof Problem ? error.code : 'unexpected'));
    throw error;
  }
  await desk.transaction(outcomeOf(digest));
}

async function intend(ledger: Ledger) {
  await lockHelp(ledger);
  const where = { shopId: ledger.shop.id };
  const help = await packedHelp(ledger);
  const before = await ledger.db.helpPublication.findFirstOrThrow({ where });
  await ledger.db.helpPublication.updateMany({ where, data: { wantedDigest: help.digest } });
  return { ...help, published: before.publishedDigest === help.digest && !before.error };
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
