import type { Desk } from '#app/desk/desk.ts';
import type { InboundMail, Ticket } from '#app/platform/generated/prisma/client.ts';
import { isBounceOf, isReplyTo, readAddress } from './mail-addresses.ts';
import type { ReadMail } from './reading/read-mail.ts';

/**
 * The ticket a mail answers: by the signed address it came to, else by the mail
 * it answers (In-Reply-To, then References from the newest). Never by subject.
 */
export async function ticketOfMail(desk: Desk, inbound: InboundMail, mail: ReadMail): Promise<Ticket | null> {
  return (await byAddress(desk, inbound)) ?? (await byReferences(desk, mail));
}

async function byAddress(desk: Desk, inbound: InboundMail): Promise<Ticket | null> {
  const shopId = desk.shop.id;
  const address = readAddress(inbound.envelopeTo, desk.mailDomain);
  if (address?.kind === 'reply') {
    const ticket = await desk.db.ticket.findFirst({ where: { shopId, replyKey: address.replyKey } });
    return ticket && isReplyTo(desk, address, ticket) ? ticket : null;
  }
  // Absence notes go to the envelope sender (RFC 3834, 4), and some mailers answer there too.
  if (address?.kind === 'bounce' && isBounceOf(desk, address, address.mailId)) {
    const sent = await desk.db.outboxMail.findFirst({ where: { shopId, id: address.mailId }, select: { ticketId: true } });
    return sent?.ticketId ? desk.db.ticket.findFirst({ where: { shopId, id: sent.ticketId } }) : null;
  }
  return null;
}

async function byReferences(desk: Desk, mail: ReadMail): Promise<Ticket | null> {
  const shopId = desk.shop.id;
  if (mail.answers.length === 0) return null;
  const known = await desk.db.mailReference.findMany({ where: { shopId, rfcMessageId: { in: mail.answers } } });
  const nearest = mail.answers.map((id) => known.find((reference) => reference.rfcMessageId === id)).find((reference) => reference !== undefined);
  return nearest ? desk.db.ticket.findFirst({ where: { shopId, id: nearest.ticketId } }) : null;
}
