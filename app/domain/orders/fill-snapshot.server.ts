import type { Desk } from '#app/desk/desk.ts';
import { takeStep } from './fill/take-step.server.ts';
import { queueFill } from './queue-fill.ts';

/**
 * Does the next piece of a first fill, or of a nightly run that had to wait, and queues the one after it. Killed at any
 * point, the piece is done again; a run that is over does nothing.
 */
export async function fillSnapshot(desk: Desk, runId: string): Promise<void> {
  await takeStep(desk, runId, (ledger, run, wait) => queueFill(ledger, run.id, wait));
}
