import type { Ledger } from '#app/desk/desk.ts';
import type { FillStep } from './fill/progress.ts';
import { queueFill } from './queue-fill.ts';
import { READS } from './reads.ts';

const firstStep = { first_fill: 'count', nightly: 'changed' } as const satisfies Record<string, FillStep>;

/**
 * Begins a run, or goes on with the one that is under way. The first fill works
 * in the background; a nightly run is worked by who began it.
 * @returns the run's id
 */
export async function startFill(ledger: Ledger, kind: keyof typeof firstStep): Promise<string> {
  const shopId = ledger.shop.id;
  const running = await ledger.db.syncRun.findFirst({ where: { shopId, kind, state: 'running' }, orderBy: { startedAt: 'desc' } });
  const id = running?.id ?? ledger.newId();
  if (!running) {
    await ledger.db.syncRun.create({ data: { shopId, id, kind, state: 'running', step: firstStep[kind], reads: READS, startedAt: ledger.clock.now() } });
    await ledger.announce({ topic: 'sync' });
  }
  if (kind === 'first_fill') await queueFill(ledger, id);
  return id;
}
