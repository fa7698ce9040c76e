import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

export interface Notices {
  notifyNewTicket: boolean;
  notifyReply: boolean;
  /** Of plans that wait for a lead or the owner. */
  notifyApproval: boolean;
}

/**
 * What this agent hears of by mail, and where.
 * @throws Problem not_found for someone who never opened Mend
 */
export async function noticesOf(desk: Desk, agentId: string): Promise<Notices & { email: string | null }> {
  const agent = await desk.db.agent.findFirst({ where: { shopId: desk.shop.id, id: agentId }, select: { notifyNewTicket: true, notifyReply: true, notifyApproval: true, email: true } });
  if (!agent) throw new Problem('not_found', { note: 'agent' });
  return agent;
}
