import type { Ledger } from '#app/desk/desk.ts';
import { startFill } from './start-fill.server.ts';

/**
 * Fills anew because more came into sight than the last fill could see. One that
 * is under way has passed part of the orders already: it ends, and the new one
 * begins at the first step.
 * @returns the new run's id
 */
export async function startRefill(ledger: Ledger): Promise<string> {
  await ledger.db.syncRun.updateMany({
    where: { shopId: ledger.shop.id, kind: 'first_fill', state: 'running' },
    data: { state: 'failed', error: 'superseded', finishedAt: ledger.clock.now() },
  });
  return startFill(ledger, 'first_fill');
}
