import { createHash } from 'node:crypto';
import type { Desk } from '#app/desk/desk.ts';
import { minutes, seconds } from '#app/platform/spans.ts';

/** Notices of one window become one mail per agent. */
export const WINDOW = minutes(2);

export interface Notice {
  ticketId: string;
  kind: 'new_ticket' | 'reply';
  /** The message it tells of: told once per agent, however often this runs. */
  messageId: string;
  /** Who did it knows of it. */
  exceptAgentId?: string | null;
}

/** Notes for every agent who wants to hear of this. Nobody hears of what is held back, or of a ticket's automatic mail. */
export async function queueNotices(desk: Desk, notice: Notice): Promise<void> {
  await desk.transaction(async function noteForAgents(ledger) {
    const shopId = ledger.shop.id;
    const message = await ledger.db.message.findFirst({ where: { shopId, id: notice.messageId }, include: { ticket: { select: { heldBack: true } } } });
    if (!message || message.automated || message.ticket.heldBack) return;
    const wish = notice.kind === 'new_ticket' ? { notifyNewTicket: true } : { notifyReply: true };
    const agents = await ledger.db.agent.findMany({ where: { shopId, email: { not: null }, ...wish }, select: { id: true } });
    const now = ledger.clock.now();
    const rows = agents
      .filter((agent) => agent.id !== notice.exceptAgentId)
      .map((agent) => ({ shopId, id: idOf(notice.messageId, agent.id), agentId: agent.id, ticketId: notice.ticketId, kind: notice.kind, createdAt: now }));
    const { count } = await ledger.db.agentNotice.createMany({ data: rows, skipDuplicates: true });
    if (count === 0) return;
    const window = Math.floor(now.getTime() / WINDOW);
    const delay = (window + 1) * WINDOW - now.getTime() + seconds(1);
    await ledger.enqueue('send-notices', { shopId }, { key: `send-notices:${shopId}:${window}`, delay });
  });
}

/** A UUID (version 8) that this message always has for this agent. */
function idOf(messageId: string, agentId: string): string {
  const hex = createHash('sha256').update(`notice\0${messageId}\0${agentId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
