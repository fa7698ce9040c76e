import type { Desk } from '#app/desk/desk.ts';
import { roleOf, type AgentRole } from '#app/domain/shops/agent-role.ts';
import { roleOfActor } from '#app/domain/shops/role-of-actor.server.ts';
import type { Budget } from './budget.ts';

export interface BudgetsPage {
  budgets: Budget[];
  currency: string;
  agents: { id: string; name: string; role: AgentRole }[];
  /** Only the account's owner changes them. */
  mayChange: boolean;
}

/** What each role may give, and who has which role. */
export async function budgets(desk: Desk): Promise<BudgetsPage> {
  const shopId = desk.shop.id;
  const [rows, agents, { currency }, role] = await Promise.all([
    desk.db.budget.findMany({ where: { shopId }, orderBy: [{ role: 'asc' }, { causeId: 'asc' }] }),
    desk.db.agent.findMany({ where: { shopId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    desk.db.shopSettings.findFirstOrThrow({ where: { shopId }, select: { currency: true } }),
    roleOfActor(desk),
  ]);
  return {
    budgets: rows.map(({ role: of, causeId, perAction, perDay, perCustomer }) => ({ role: of as AgentRole, causeId, perAction, perDay, perCustomer })),
    currency,
    agents: agents.map((agent) => ({ id: agent.id, name: agent.name, role: roleOf(agent) })),
    mayChange: role === 'owner',
  };
}
