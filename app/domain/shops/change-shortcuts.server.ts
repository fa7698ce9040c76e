import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * Switches single keys on an agent's own pages on and off.
 * @throws Problem not_found for someone who never opened Mend
 */
export async function changeShortcuts(desk: Desk, agentId: string, on: boolean): Promise<void> {
  const { count } = await desk.db.agent.updateMany({ where: { shopId: desk.shop.id, id: agentId }, data: { shortcuts: on } });
  if (!count) throw new Problem('not_found', { note: 'agent' });
}
