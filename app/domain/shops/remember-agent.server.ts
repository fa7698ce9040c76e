import type { Desk } from '#app/desk/desk.ts';
import { minutes, seconds } from '#app/platform/spans.ts';

const WRITE_EVERY = minutes(10);
const READ_EVERY = seconds(30);

interface Seen {
  locale: string;
  writtenAt: number;
  readAt: number;
}

const seen = new Map<string, Seen>();

export interface AgentAtWork {
  id: string;
  name: string;
  email: string | null;
  accountOwner: boolean;
}

/**
 * Keeps who works here up to date, and answers their language. Only the first
 * document of a visit says in which language the admin is shown; what the page
 * fetches later does not, and is answered in the same one.
 * @param asked the admin's language as this request names it, if it does
 * @param usual the member's own, before the admin has ever named one
 */
export async function rememberAgent(desk: Desk, agent: AgentAtWork, asked: string | null, usual: string): Promise<string> {
  const key = `${desk.shop.id}:${agent.id}`;
  const now = Date.now();
  const known = seen.get(key);
  const locale = asked ?? (await lastLocale(desk, agent.id, known, now)) ?? usual;
  if (known?.locale === locale && known.writtenAt > now - WRITE_EVERY) return locale;
  await write(desk, { ...agent, locale });
  seen.set(key, { locale, writtenAt: now, readAt: now });
  return locale;
}

/** The next visit of this shop's agents writes their rows again. */
export function forgetSeenAgents(shopId: string): void {
  for (const key of seen.keys()) if (key.startsWith(`${shopId}:`)) seen.delete(key);
}

/** Another web process may have served the document: the row is read again after a while. */
async function lastLocale(desk: Desk, agentId: string, known: Seen | undefined, now: number): Promise<string | null> {
  if (known && known.readAt > now - READ_EVERY) return known.locale;
  const row = await desk.db.agent.findFirst({ where: { shopId: desk.shop.id, id: agentId }, select: { locale: true } });
  if (known && row) Object.assign(known, { locale: row.locale, readAt: now });
  return row?.locale ?? null;
}

async function write(desk: Desk, agent: AgentAtWork & { locale: string }): Promise<void> {
  const { id, ...known } = agent;
  const values = { ...known, lastSeenAt: desk.clock.now() };
  await desk.db.agent.upsert({
    where: { shopId_id: { shopId: desk.shop.id, id } },
    create: { shopId: desk.shop.id, id, ...values },
    update: values,
  });
}
