import type { Desk } from '#app/desk/desk.ts';
import { minutes } from '#app/platform/spans.ts';

const seen = new Map<string, number>();
const EVERY = minutes(10);

/** Keeps who works here up to date; at most one write in ten minutes per agent and process. */
export async function rememberAgent(
  desk: Desk,
  agent: { id: string; name: string; email: string | null; accountOwner: boolean; locale: string },
): Promise<void> {
  const key = `${desk.shop.id}:${agent.id}:${agent.locale}`;
  const now = Date.now();
  if ((seen.get(key) ?? 0) > now - EVERY) return;
  const { id, ...known } = agent;
  const values = { ...known, lastSeenAt: desk.clock.now() };
  await desk.db.agent.upsert({
    where: { shopId_id: { shopId: desk.shop.id, id } },
    create: { shopId: desk.shop.id, id, ...values },
    update: values,
  });
  seen.set(key, now);
}

/** The next visit of this shop's agents writes their rows again. */
export function forgetSeenAgents(shopId: string): void {
  for (const key of seen.keys()) if (key.startsWith(`${shopId}:`)) seen.delete(key);
}
