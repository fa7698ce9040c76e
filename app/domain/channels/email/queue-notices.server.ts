import type { Desk } from '#app/desk/desk.ts';
import { writeNotices } from './write-notices.server.ts';

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
    const others = agents.map(({ id }) => id).filter((id) => id !== notice.exceptAgentId);
    await writeNotices(ledger, others, { about: notice.messageId, ticketId: notice.ticketId, kind: notice.kind });
  });
}
