import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { Prisma, SyncRun } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { seconds } from '#app/platform/spans.ts';
import { awaitBulk } from './await-bulk.server.ts';
import { countOrders } from './count-orders.server.ts';
import { findOlderVanished, findVanished } from './find-vanished.server.ts';
import type { FillStep, Progress, Work } from './progress.ts';
import { readBulk } from './read-bulk.server.ts';
import { readChanged, readUnderWay } from './read-changed.server.ts';
import { readPages } from './read-pages.server.ts';
import { readOlderParcels, readParcels } from './read-parcels.server.ts';

/** The call itself has waited before it gave up: by then others of this shop want the points too. */
const LEAST_WAIT = seconds(10);

const works: Record<FillStep, Work> = {
  count: countOrders,
  bulk: awaitBulk,
  read: readBulk,
  pages: readPages,
  parcels: readParcels,
  older_parcels: readOlderParcels,
  changed: readChanged,
  under_way: readUnderWay,
  vanished: findVanished,
  older_vanished: findOlderVanished,
};

/**
 * Does one piece of work of a run and writes how far it came. Where Shopify has
 * had enough of us for now, the piece waits its turn: that is no failure.
 * @param goOn what happens in that same transaction when there is more to do
 * @returns the run as it stands; null when it was not running
 * @throws Problem that may pass, other than throttling; one that cannot ends the run
 */
export async function takeStep(desk: Desk, runId: string, goOn: (ledger: Ledger, run: SyncRun, wait?: number) => Promise<void>): Promise<SyncRun | null> {
  const run = await desk.db.syncRun.findUnique({ where: { shopId_id: { shopId: desk.shop.id, id: runId } } });
  if (run?.state !== 'running') return null;
  const progress = await workOn(desk, run);
  return desk.transaction(async function write(ledger) {
    const after = await writeProgress(ledger, run, progress);
    if (after.state === 'running') await goOn(ledger, after, 'wait' in progress ? progress.wait : undefined);
    return after;
  });
}

type Failed = { failed: string };

async function workOn(desk: Desk, run: SyncRun): Promise<Progress | Failed> {
  try {
    return await works[run.step as FillStep](desk, run);
  } catch (error) {
    const wait = throttledFor(error);
    if (wait !== null) return { step: run.step as FillStep, wait };
    const final = error instanceof Problem && (error.code === 'scope_missing' || error.details.retry === false);
    if (final) return { failed: error.code };
    // Shown while the queue tries again.
    const said = error instanceof Problem ? error.code : 'bug';
    await desk.transaction(async function say(ledger) {
      await ledger.db.syncRun.updateMany({ where: { shopId: desk.shop.id, id: run.id }, data: { error: said } });
      await ledger.announce({ topic: 'sync' });
    });
    throw error;
  }
}

/** Milliseconds after which Shopify will answer again; null where that is not what is wrong. */
function throttledFor(error: unknown): number | null {
  if (!(error instanceof Problem) || error.code !== 'shopify_unavailable' || !error.details.retryAfter) return null;
  return Math.max(LEAST_WAIT, seconds(error.details.retryAfter));
}

/** A run that was ended meanwhile stays ended. */
async function writeProgress(ledger: Ledger, run: SyncRun, progress: Progress | Failed): Promise<SyncRun> {
  const shopId = ledger.shop.id;
  await ledger.announce({ topic: 'sync' });
  await ledger.db.syncRun.updateMany({ where: { shopId, id: run.id, state: 'running' }, data: outcomeOf(progress, ledger.clock.now()) });
  return ledger.db.syncRun.findUniqueOrThrow({ where: { shopId_id: { shopId, id: run.id } } });
}

function outcomeOf(progress: Progress | Failed, now: Date): Prisma.SyncRunUpdateManyMutationInput {
  if ('failed' in progress) return { state: 'failed', error: progress.failed, finishedAt: now };
  const { step, wait: _wait, ...values } = progress;
  if (step !== 'finished') return { ...values, step, error: null };
  return { ...values, state: 'done', error: null, finishedAt: now };
}
