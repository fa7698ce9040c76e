import type { Desk } from '#app/desk/desk.ts';
import type { Holdings } from './holdings.server.ts';
import { blankMail } from './redact-messages.server.ts';

/** Erases raw deliveries of the person and mails that went to them outside of their tickets. */
export async function redactMails(desk: Desk, held: Holdings): Promise<void> {
  await desk.transaction(async function eraseMails({ db, shop }) {
    const shopId = shop.id;
    await db.inboundMail.updateMany({ where: { shopId, id: { in: held.mailIds } }, data: { raw: null, envelopeFrom: '', error: null } });
    const theirs = { shopId, toAddress: { in: held.emails } };
    await db.outboxMail.updateMany({ where: { ...theirs, state: { in: ['held', 'queued'] } }, data: { state: 'cancelled' } });
    await db.outboxMail.updateMany({ where: theirs, data: blankMail });
  });
}
