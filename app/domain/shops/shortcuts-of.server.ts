import type { Desk } from '#app/desk/desk.ts';

/** Whether single keys act on this agent's pages; they do until someone switches them off. */
export async function shortcutsOf(desk: Desk, agentId: string): Promise<boolean> {
  const agent = await desk.db.agent.findFirst({ where: { shopId: desk.shop.id, id: agentId }, select: { shortcuts: true } });
  return agent?.shortcuts ?? true;
}
