import { createHash } from 'node:crypto';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { promiseText } from '#app/domain/calendars/promise-text.server.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { countAndCheck } from '#app/domain/shops/count-and-check.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { lockTicket } from '#app/domain/tickets/lock-ticket.sql.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import { days, hours, minutes } from '#app/platform/spans.ts';
import { answerSubject } from './mail-headers.ts';
import { queueMail } from './queue-mail.server.ts';
import { isMachineAddress } from './reading/automatic-mail.ts';
import { readAddress } from './mail-addresses.ts';

/** Above this many in an hour something is wrong, and a person's eyes are needed, not more mail. */
const PER_SHOP_AND_HOUR = 200;

/**
 * Tells the customer that the message arrived and when a person answers; no
 * order data in it, for nobody has looked yet. Once per ticket, once a day per
 * address (RFC 3834, 3.1.5 advises days), never to a machine.
 * @returns whether it was queued
 */
export async function acknowledgeTicket(desk: Desk, ticketId: string): Promise<boolean> {
  return desk.transaction(async function acknowledge(ledger) {
    const ticket = await ledger.db.ticket.findFirst({ where: { shopId: ledger.shop.id, id: ticketId } });
    const address = normalEmail(ticket?.requesterEmail);
    // Who chats sees that their words arrived.
    if (!ticket || !address || ticket.heldBack || ticket.status === 'resolved' || ticket.channel === 'chat') return false;
    if (isMachineAddress(address) || readAddress(address, ledger.mailDomain)) return false;
    if ((await wasQueued(ledger, ticketId)) || (await wasDoneAtOnce(ledger, ticketId))) return false;
    if (!(await mayWrite(ledger, address))) return false;
    const { subject, text } = await wordsOf(ledger, ticket);
    const mailId = await queueMail(ledger, {
      key: keyOf(ticketId),
      kind: 'acknowledgement',
      locale: ticket.locale,
      to: { address, name: speakable(ticket.requesterName) },
      subject,
      text,
      ticketId,
      replyKey: ticket.replyKey,
      // What is done meanwhile is told in its place.
      delay: (await mayBeDoneAtOnce(ledger, ticketId)) ? minutes(1) : 0,
    });
    return mailId !== null;
  });
}

function keyOf(ticketId: string): string {
  return `acknowledgement:${ticketId}`;
}

/** Asked before counting: a reaction that runs again must not use up the day. */
async function wasQueued(ledger: Ledger, ticketId: string): Promise<boolean> {
  return (await ledger.db.outboxMail.findFirst({ where: { shopId: ledger.shop.id, key: keyOf(ticketId) }, select: { id: true } })) !== null;
}

/** What was done is told, and this would come after it. Behind the ticket's lock, which its telling takes as well. */
async function wasDoneAtOnce({ shop, db }: Ledger, ticketId: string): Promise<boolean> {
  if (!(await db.shopperRequest.count({ where: { shopId: shop.id, ticketId } }))) return false;
  await lockTicket(db, shop.id, ticketId);
  return (await db.shopperRequest.count({ where: { shopId: shop.id, ticketId, toldAt: { not: null } } })) > 0;
}

/** The ticket is a request of a kind that the shop has done at once where it can be. */
async function mayBeDoneAtOnce({ shop, db }: Ledger, ticketId: string): Promise<boolean> {
  const on = await db.shopperPolicy.findMany({ where: { shopId: shop.id, on: true }, select: { kind: true } });
  if (on.length === 0) return false;
  const asked = await db.shopperRequest.findMany({ where: { shopId: shop.id, ticketId, leftBecause: null }, select: { kind: true } });
  return asked.some((one) => on.some(({ kind }) => kind === (one.kind === 'cancel' ? 'cancellation' : one.kind)));
}

async function mayWrite(ledger: Ledger, address: string): Promise<boolean> {
  const hash = createHash('sha256').update(`${ledger.linkSecret}\0${address}`).digest('hex').slice(0, 32);
  const sender = await countAndCheck(ledger, `acknowledged:${hash}`, { max: 1, window: days(1) });
  if (!sender.allowed) return false;
  return (await countAndCheck(ledger, 'acknowledged', { max: PER_SHOP_AND_HOUR, window: hours(1) })).allowed;
}

async function wordsOf(ledger: Ledger, ticket: Ticket): Promise<{ subject: string; text: string }> {
  const t = wordsFor(ticket.locale, 'mail');
  const settings = await shopSettings(ledger);
  const promise = ticket.answerDueAt ? promiseText(ticket.locale, ticket.answerDueAt, await currentCalendar(ledger)) : t('acknowledgement.soon');
  const values = { shop: settings.senderName || settings.name, number: ticket.number, promise };
  const name = speakable(ticket.requesterName);
  const greeting = name ? t('acknowledgement.greetingByName', { name }) : t('acknowledgement.greeting');
  const where = mayBeElsewhere(ticket) ? [t('acknowledgement.where')] : [];
  return { subject: answerSubject(ticket.subject), text: [greeting, t('acknowledgement.arrived', values), ...where, t('acknowledgement.more'), t('acknowledgement.closing', values)].join('\n\n') };
}

/** Said to every typed address that nothing proves, so that it tells of nobody who is known, or was signed in. */
function mayBeElsewhere({ channel, verified }: Ticket): boolean {
  return channel === 'storefront' && !verified;
}

/** Anyone may type anything as a name into the form, and anyone's address: no advertisement goes out in our greeting or beside the address. */
function speakable(name: string | null): string | null {
  return name && /^[\p{L}\p{M} .,'’·-]{1,40}$/u.test(name) && !/\.\p{L}{2}/u.test(name) ? name : null;
}
