import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { Notices } from './notices-of.server.ts';

/**
 * Switches an agent's own notices by mail on and off.
 * @throws Problem not_found for someone who never opened Mend
 */
export async function changeNotices(desk: Desk, agentId: string, { notifyNewTicket, notifyReply, notifyApproval }: Notices): Promise<void> {
  const { count } = await desk.db.agent.updateMany({ where: { shopId: desk.shop.id, id: agentId }, data: { notifyNewTicket, notifyReply, notifyApproval } });
  if (!count) throw new Problem('not_found', { note: 'agent' });
}
