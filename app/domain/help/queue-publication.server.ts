import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { MOST_BYTES } from './help-document.ts';
import { packedHelp } from './packed-help.server.ts';

/**
 * Writes the intent to publish in the transaction of the change, and queues the job.
 * @throws Problem too_large before Shopify would refuse it, with both sizes
 */
export async function queuePublication(ledger: Ledger): Promise<void> {
  const { bytes, digest } = await packedHelp(ledger);
  if (bytes > MOST_BYTES) throw helpTooLarge(bytes);
  const { shop } = ledger;
  await ledger.db.helpPublication.updateMany({ where: { shopId: shop.id }, data: { wantedDigest: digest, error: null } });
  await ledger.enqueue('publish-help', { shopId: shop.id }, { key: `publish-help:${shop.id}`, queue: `publish-help:${shop.id}` });
  await ledger.announce({ topic: 'help' });
}

function helpTooLarge(bytes: number): Problem {
  const kilobytes = (size: number) => Math.ceil(size / 1024);
  return new Problem('too_large', { words: 'help_too_large', values: { size: kilobytes(bytes), limit: kilobytes(MOST_BYTES) } });
}
