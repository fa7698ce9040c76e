import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { readLoss, type LossPlan } from './read-loss.server.ts';
import { refuseNextOne } from '../replacement/refuse-next-one.server.ts';
import { resolutionById } from '../resolution-by-id.server.ts';
import { resolutionRow } from '../resolution-row.ts';

/**
 * What ending this replacement as lost would do. Nothing changes.
 * @returns null when it is ended already
 * @throws Problem not_possible (not sent yet, arrived, sent once more, not a replacement that was made), not_found
 */
export async function planLoss(desk: Desk, resolutionId: string): Promise<LossPlan | null> {
  const row = resolutionRow(await resolutionById(desk, resolutionId));
  if (row.outcome?.kind !== 'replacement') throw new Problem('not_possible', { words: 'replacement_not_made' });
  if (row.state !== 'done') return null;
  await refuseNextOne(desk, row.outcome.orderId);
  return readLoss(desk, row);
}
