import type { Desk, Ledger } from '#app/desk/desk.ts';
import { takeStep } from './fill/take-step.server.ts';
import { queueFill } from './queue-fill.ts';
import { READS } from './reads.ts';
import { startFill } from './start-fill.server.ts';

/**
 * Reads again what changed since the last run and the parcels still under way,
 * and counts what differed. Killed, it goes on where it stood; throttled, it goes
 * on by itself later. A shop that was never filled, or by a version that read less
 * of an order, is filled first.
 */
export async function reconcileOrders(desk: Desk): Promise<void> {
  const runId = await desk.transaction(async function begin(ledger) {
    const shopId = ledger.shop.id;
    const filled = await ledger.db.syncRun.findFirst({ where: { shopId, kind: 'first_fill', state: 'done', reads: { gte: READS } }, select: { id: true } });
    if (filled) return startFill(ledger, 'nightly');
    await startFill(ledger, 'first_fill');
    return null;
  });
  if (!runId) return;
  let later = false;
  const goOn = async (ledger: Ledger, run: { id: string }, wait?: number): Promise<void> => {
    if (!wait) return;
    later = true;
    await queueFill(ledger, run.id, wait);
  };
  while ((await takeStep(desk, runId, goOn))?.state === 'running' && !later);
}
