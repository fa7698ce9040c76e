import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockCauses } from './lock-causes.sql.server.ts';

/** Room between two, as with the causes a shop begins with. */
const STEP = 10;

/**
 * Moves a cause one place within its group, or a group among the groups; at the end it stays.
 * Where several suggest one topic, the first is taken: the order says which is likelier.
 * @throws Problem not_found
 */
export async function moveCause(ledger: Ledger, causeId: string, direction: 'up' | 'down'): Promise<void> {
  const shopId = ledger.shop.id;
  const cause = await ledger.db.cause.findFirst({ where: { shopId, id: causeId }, select: { parentId: true } });
  if (!cause) throw new Problem('not_found', { note: 'no such cause' });
  const order = await lockCauses(ledger.db, shopId, cause.parentId);
  const from = order.indexOf(causeId);
  const to = direction === 'up' ? from - 1 : from + 1;
  if (to < 0 || to >= order.length) return;
  order.splice(to, 0, ...order.splice(from, 1));
  for (const [place, id] of order.entries()) await ledger.db.cause.updateMany({ where: { shopId, id }, data: { position: (place + 1) * STEP } });
}
