import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { sendSoon } from './send-soon.server.ts';

/**
 * Sends a mail again on an agent's word: one that bounced, failed, or of which
 * nobody knows whether it arrived. Its Message-ID stays, so that a mailbox that
 * has it already can tell.
 * @throws Problem not_found, already_done when it is on its way or was sent
 */
export async function resendMail(desk: Desk, mailId: string): Promise<void> {
  await desk.transaction(async function queueAgain(ledger) {
    const shopId = ledger.shop.id;
    const { count } = await ledger.db.outboxMail.updateMany({
      where: { shopId, id: mailId, state: { in: ['unknown', 'bounced', 'failed'] } },
      data: { state: 'queued', sendingSince: null, error: null, attempts: 0, dueAt: ledger.clock.now() },
    });
    const mail = await ledger.db.outboxMail.findFirst({ where: { shopId, id: mailId }, select: { ticketId: true } });
    if (!mail) throw new Problem('not_found');
    if (!count) throw new Problem('already_done');
    await sendSoon(ledger, mailId);
    if (mail.ticketId) await ledger.announce({ topic: 'ticket', ticketId: mail.ticketId });
  });
}
