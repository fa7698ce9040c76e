import type { Desk } from '#app/desk/desk.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { OutboxMail } from '#app/platform/generated/prisma/client.ts';
import { threadLink } from '../storefront/thread-link.server.ts';
import { withLinkBelow } from './mail-html.ts';

/**
 * A mail about a ticket with the way to its thread below. Made when the mail
 * leaves: the outbox keeps no secret, and one that waited leads to where the
 * proxy is now. The mail of a ticket without a thread is answered as it is.
 */
export async function withThreadLine(desk: Desk, mail: OutboxMail): Promise<OutboxMail> {
  // Notices go to agents; a code opens what it opens.
  if (!mail.ticketId || mail.kind === 'notice' || mail.kind === 'code') return mail;
  const ticket = await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id, id: mail.ticketId }, select: { id: true, linkVersion: true, locale: true } });
  const href = ticket && (await threadLink(desk, ticket, mail.toAddress));
  if (!href) return mail;
  const t = wordsFor(ticket.locale, 'mail');
  const [words, note] = [t('thread.link'), t('thread.note')];
  return { ...mail, text: `${mail.text.trimEnd()}\n\n${words}:\n${href}\n${note}`, html: withLinkBelow(mail.html, { href, words, note }) };
}
