import type { Desk } from '#app/desk/desk.ts';
import { days, minutes } from '#app/platform/spans.ts';
import { sendSoon } from './send-soon.server.ts';

const AT_ONCE = 200;
/** On an inbound mail until it is filed. */
const QUEUED_AGAIN = 'unread for long, queued again';

/**
 * Finds mail whose job was lost with a killed process or lies further ahead
 * than the shop's clock: outgoing ones that are due, and inbound ones that lie
 * unread. Jobs have keys, so one that is still queued is not doubled; but it
 * starts anew, so an inbound one is queued again only once: one that cannot be
 * read, or ends its worker, is to come to an end and before an operator's eyes.
 */
export async function sweepMail(desk: Desk): Promise<void> {
  await desk.transaction(async function queueDueMail(ledger) {
    const now = ledger.clock.now();
    const shopId = ledger.shop.id;
    const due = await ledger.db.outboxMail.findMany({
      where: { shopId, state: { in: ['queued', 'sending'] }, dueAt: { lte: now } },
      orderBy: { dueAt: 'asc' },
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of due) await sendSoon(ledger, id);
    const waiting = { gte: new Date(now.getTime() - days(3)), lte: new Date(now.getTime() - minutes(10)) };
    const unread = await ledger.db.inboundMail.findMany({ where: { shopId, state: 'received', receivedAt: waiting, error: null }, take: AT_ONCE, select: { id: true } });
    await ledger.db.inboundMail.updateMany({ where: { shopId, id: { in: unread.map(({ id }) => id) } }, data: { error: QUEUED_AGAIN } });
    for (const { id } of unread) await ledger.enqueue('take-mail', { shopId, mailId: id }, { key: `take-mail:${id}` });
  });
}
