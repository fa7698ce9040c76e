import { createHash } from 'node:crypto';
import type { Desk, Ledger } from '#app/desk/desk.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { countAndCheck } from '#app/domain/shops/count-and-check.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { customerMatch } from '#app/domain/tickets/customer-match.server.ts';
import { openTicket, type NewTicket } from '#app/domain/tickets/open-ticket.server.ts';
import { takeTicketNumber } from '#app/domain/tickets/take-ticket-number.sql.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { InboundMail, Ticket } from '#app/platform/generated/prisma/client.ts';
import { hours } from '#app/platform/spans.ts';
import { withoutThreadSecrets } from '../storefront/thread-link.server.ts';
import { isTheCustomer } from '../is-the-customer.server.ts';
import { localeOf } from './locale-of.ts';
import type { ReadMail } from './reading/read-mail.ts';
import type { Taking } from './taking.ts';
import { ticketOfMail } from './ticket-of-mail.server.ts';

/**
 * Files a mail on its ticket, or opens one. Automatic mail is filed where it
 * belongs to a ticket, flagged; without one it is only kept. A ticket that was
 * resolved, however long ago, opens again: the customer answered that one, and
 * its whole story stands there.
 */
export async function fileMail(desk: Desk, inbound: InboundMail, read: ReadMail): Promise<Taking> {
  const mail = (await isTakenByAnother(desk, read)) ? { ...read, rfcMessageId: read.contentId } : read;
  if (await known(desk, mail)) return { ignored: 'delivered before' };
  const ticket = await ticketOfMail(desk, inbound, mail);
  if (!ticket && mail.automatic) return { ignored: `automatic (${mail.automatic}), of no ticket` };
  try {
    return ticket ? await addToTicket(desk, inbound, mail, ticket) : await openByMail(desk, inbound, mail);
  } catch (error) {
    // The same mail by another road, filed a moment before: its Message-ID is taken.
    if ((error as { code?: string }).code === 'P2002' && (await known(desk, mail))) return { ignored: 'delivered before' };
    throw error;
  }
}

async function known(desk: Desk, mail: ReadMail): Promise<boolean> {
  return (await desk.db.mailReference.findFirst({ where: { shopId: desk.shop.id, rfcMessageId: mail.rfcMessageId } })) !== null;
}

/**
 * Some mailers give every mail the same Message-ID: other words are another
 * mail, and must not be lost. A list that adds a line below does not make one.
 */
async function isTakenByAnother({ shop, db }: Desk, mail: ReadMail): Promise<boolean> {
  const reference = await db.mailReference.findFirst({ where: { shopId: shop.id, rfcMessageId: mail.rfcMessageId }, select: { messageId: true } });
  if (!reference?.messageId) return false;
  const first = await db.message.findFirst({ where: { shopId: shop.id, id: reference.messageId }, select: { text: true } });
  if (!first) return false;
  const [one, other] = [first.text, mail.text].map((text) => text.replace(/\s+/g, ''));
  if (!one || !other) return one !== other;
  return !one.includes(other) && !other.includes(one);
}

async function addToTicket(desk: Desk, inbound: InboundMail, mail: ReadMail, ticket: Ticket): Promise<Taking> {
  const thirdParty = !(await isTheCustomer(desk, mail.writer.address, ticket));
  return desk.transaction(async function addMail(ledger) {
    const { messageId } = await addMessage(ledger, { ticketId: ticket.id, kind: 'customer', ...contentOf(mail), automated: mail.automatic !== null, thirdParty });
    await remember(ledger, inbound, mail, { ticketId: ticket.id, messageId });
    return { messageId };
  });
}

async function openByMail(desk: Desk, inbound: InboundMail, mail: ReadMail): Promise<Taking> {
  const settings = await shopSettings(desk);
  const words = `${mail.subject}\n${mail.text}`;
  const locale = localeOf(words, settings);
  const email = normalEmail(mail.writer.address);
  const ticket: NewTicket = {
    number: await takeTicketNumber(desk),
    channel: 'email',
    subject: mail.subject || wordsFor(locale, 'mail')('noSubject'),
    locale,
    requester: { name: mail.writer.name, email },
    match: await customerMatch(desk, { signedInId: null, email, phone: null, text: words }),
    message: contentOf(mail),
    // Counted before: the shop's count is one row, and would be held until the ticket is written.
    heldBack: await desk.transaction(function count(ledger) {
      return isFlood(ledger, mail.writer.address);
    }),
  };
  return desk.transaction(async function openTicketByMail(ledger) {
    const { ticketId, messageId } = await openTicket(ledger, ticket);
    await remember(ledger, inbound, mail, { ticketId, messageId });
    return { messageId };
  });
}

/** A flood is slowed, never lost: beyond these the tickets wait under a filter, unannounced. */
const PER_SENDER_AND_HOUR = 10;
const PER_SHOP_AND_HOUR = 1000;

async function isFlood(ledger: Ledger, address: string): Promise<boolean> {
  const hash = createHash('sha256').update(`${ledger.linkSecret}\0${address}`).digest('hex').slice(0, 32);
  const sender = await countAndCheck(ledger, `mailed:${hash}`, { max: PER_SENDER_AND_HOUR, window: hours(1) });
  const shop = await countAndCheck(ledger, 'mailed', { max: PER_SHOP_AND_HOUR, window: hours(1) });
  return !sender.allowed || !shop.allowed;
}

function contentOf(mail: ReadMail) {
  return { text: withoutThreadSecrets(mail.text), html: mail.html && withoutThreadSecrets(mail.html), fromName: mail.writer.name, fromEmail: mail.writer.address || null };
}

/** In the transaction of the message: the unique Message-ID is what files a mail once. */
async function remember(ledger: Ledger, inbound: InboundMail, mail: ReadMail, filed: { ticketId: string; messageId: string }): Promise<void> {
  const shopId = ledger.shop.id;
  await ledger.db.mailReference.create({ data: { shopId, rfcMessageId: mail.rfcMessageId, ...filed, createdAt: ledger.clock.now() } });
  await ledger.db.inboundMail.updateMany({ where: { shopId, id: inbound.id }, data: { rfcMessageId: mail.rfcMessageId, messageId: filed.messageId } });
}
