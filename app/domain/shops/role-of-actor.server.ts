import type { Desk, Ledger } from '#app/desk/desk.ts';
import { roleOf, type AgentRole } from './agent-role.ts';

/** The role of whoever acts here; an agent's where nobody is known. */
export async function roleOfActor({ shop, db, actor }: Pick<Desk | Ledger, 'shop' | 'db' | 'actor'>): Promise<AgentRole> {
  if (actor.kind !== 'agent' || !actor.id) return 'agent';
  const agent = await db.agent.findFirst({ where: { shopId: shop.id, id: actor.id }, select: { accountOwner: true, role: true } });
  return agent ? roleOf(agent) : 'agent';
}
