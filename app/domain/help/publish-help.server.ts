import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { MOST_BYTES } from './help-metafields.ts';
import { helpNow, type HelpNow } from './help-now.server.ts';
import { batchesOf, type Batch, type Wanted } from './publish-batches.ts';
import { digestOf, noteMetafield } from './want-metafield.server.ts';

/**
 * Brings the storefront's metafields to what the rows say: intent, act, outcome.
 * Only what differs is sent, bodies before the index that names them; each act
 * writes whole values, so that doing it again mends a crash between the steps.
 * Jobs of a shop run one after another: an older state never comes last.
 * @throws Problem of Shopify; it stands in the publication for the editor to see
 */
export async function publishHelp(desk: Desk): Promise<void> {
  const help = await helpNow(desk);
  if (help) await intend(desk, help.values);
  const unsent = (await desk.db.helpMetafield.findMany({ where: { shopId: desk.shop.id } })).filter((row) => row.wantedDigest !== row.publishedDigest);
  const large = unsent.filter(({ wanted }) => wanted && Buffer.byteLength(wanted) > MOST_BYTES);
  const batches = batchesOf(unsent.filter((row) => !large.includes(row)));
  if (large.length) await desk.transaction(failed(large, 'help_too_large'));
  // What is gone stays where an older index still names it.
  for (const batch of large.length ? batches.filter(({ kind }) => kind === 'set') : batches) await bring(desk, batch);
  if (help && !large.length) await desk.transaction(outcomeOf(help.mark));
}

/** The articles' own metafields; those of other rooms stand as they were said. */
async function intend(desk: Desk, values: HelpNow['values']): Promise<void> {
  await desk.transaction(async function note(ledger) {
    const rows = await ledger.db.helpMetafield.findMany({ where: { shopId: ledger.shop.id }, select: { key: true, wantedDigest: true } });
    const known = new Map(rows.map(({ key, wantedDigest }) => [key, wantedDigest]));
    const gone = rows.filter(({ key }) => /^(b_|index_|articles$)/.test(key) && !values.some((value) => value.key === key)).map(({ key }) => ({ key, json: null }));
    for (const { key, json } of [...values, ...gone]) if (known.get(key) !== digestOf(json)) await noteMetafield(ledger, key, json);
  });
}

async function bring(desk: Desk, { kind, rows }: Batch): Promise<void> {
  try {
    if (kind === 'set') await desk.shopify.setHelp(rows.map(({ key, wanted }) => ({ key, json: wanted! })));
    else await desk.shopify.removeHelp(rows.map(({ key }) => key));
  } catch (error) {
    await desk.transaction(failed(rows, error instanceof Problem ? error.code : 'unexpected'));
    throw error;
  }
  await desk.transaction(brought(rows));
}

function brought(rows: Wanted[]) {
  return async function bringOut(ledger: Ledger): Promise<void> {
    const shopId = ledger.shop.id;
    for (const { key, wantedDigest, wanted } of rows) {
      // A row that says "gone" and is gone has said all; what was wanted meanwhile stays to be sent.
      if (wanted === null) await ledger.db.helpMetafield.deleteMany({ where: { shopId, key, wantedDigest } });
      await ledger.db.helpMetafield.updateMany({ where: { shopId, key }, data: { publishedDigest: wantedDigest, error: null } });
    }
  };
}

function failed(rows: Wanted[], error: string) {
  return async function fail(ledger: Ledger): Promise<void> {
    const where = { shopId: ledger.shop.id };
    await ledger.db.helpMetafield.updateMany({ where: { ...where, key: { in: rows.map(({ key }) => key) } }, data: { error } });
    await ledger.db.helpPublication.updateMany({ where, data: { error } });
    await ledger.announce({ topic: 'help' });
  };
}

function outcomeOf(mark: string) {
  return async function settle(ledger: Ledger): Promise<void> {
    const where = { shopId: ledger.shop.id };
    await ledger.db.helpPublication.updateMany({ where, data: { publishedDigest: mark, publishedAt: ledger.clock.now(), error: null } });
    await ledger.announce({ topic: 'help' });
  };
}
