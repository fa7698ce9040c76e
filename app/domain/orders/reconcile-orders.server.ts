import type { Desk } from '#app/desk/desk.ts';
import { takeStep } from './fill/take-step.server.ts';
import { startFill } from './start-fill.server.ts';

/**
 * Reads again what changed since the last run and the parcels still under way,
 * and counts what differed. Killed, it goes on where it stood. A shop that was
 * never filled is filled first.
 */
export async function reconcileOrders(desk: Desk): Promise<void> {
  const runId = await desk.transaction(async function begin(ledger) {
    const shopId = ledger.shop.id;
    const filled = await ledger.db.syncRun.findFirst({ where: { shopId, kind: 'first_fill', state: 'done' }, select: { id: true } });
    if (filled) return startFill(ledger, 'nightly');
    await startFill(ledger, 'first_fill');
    return null;
  });
  if (!runId) return;
  const goOn = async () => {};
  while ((await takeStep(desk, runId, goOn))?.state === 'running');
}
