import { createHash } from 'node:crypto';
import type { Ledger } from '#app/desk/desk.ts';
import { minutes, seconds } from '#app/platform/spans.ts';

/** Notices of one window become one mail per agent. */
export const WINDOW = minutes(2);

export type NoticeKind = 'new_ticket' | 'reply' | 'approval';

/**
 * Notes for these agents, sent together soon.
 * @param about what it tells of: told once per agent, however often this runs
 */
export async function writeNotices(ledger: Ledger, agentIds: readonly string[], { about, ticketId, kind }: { about: string; ticketId: string; kind: NoticeKind }): Promise<void> {
  const shopId = ledger.shop.id;
  const now = ledger.clock.now();
  const rows = agentIds.map((agentId) => ({ shopId, id: idOf(about, agentId), agentId, ticketId, kind, createdAt: now }));
  const { count } = await ledger.db.agentNotice.createMany({ data: rows, skipDuplicates: true });
  if (count === 0) return;
  const window = Math.floor(now.getTime() / WINDOW);
  const delay = (window + 1) * WINDOW - now.getTime() + seconds(1);
  await ledger.enqueue('send-notices', { shopId }, { key: `send-notices:${shopId}:${window}`, delay });
}

/** A UUID (version 8) that this news always has for this agent. */
function idOf(about: string, agentId: string): string {
  const hex = createHash('sha256').update(`notice\0${about}\0${agentId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
