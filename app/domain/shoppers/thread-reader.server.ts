import type { Desk } from '#app/desk/desk.ts';
import { addresseeOf } from '#app/domain/channels/addressee.server.ts';
import { chatOf } from '#app/domain/channels/chat/chat-mark.server.ts';
import { isThreadSecret, readerMark, readThreadSecret } from '#app/domain/channels/storefront/thread-link.server.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';
import { readThreadToken } from './thread-token.server.ts';

/** Whoever has opened a thread: all that is known of them is which address its link went to. */
export interface ThreadReader {
  ticket: Ticket;
  /** `readerMark` of the address. */
  mark: string;
  /** The address itself; null where nothing of the ticket has it any more, or proves it. */
  address: string | null;
  /** Answers go to this very address now, so all that is said here may be read there. */
  isAddressee: boolean;
  /** They read in the window in which its chat was begun: nothing ever proves their address (docs/decisions/0040). */
  isChat?: boolean;
}

/** Who a mail's link lets in. @throws Problem expired: forged, void, or of a ticket that is gone, which one it does not say */
export async function readerBySecret(desk: Desk, secret: string): Promise<ThreadReader> {
  const read = readThreadSecret(secret);
  const ticket = read && (await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id, id: read.ticketId } }));
  if (!read || !ticket || !isThreadSecret(desk, ticket, read)) throw new Problem('expired', { words: 'thread_void' });
  return readerOf(desk, ticket, read.reader);
}

/** Who a session lets in. @throws Problem not_signed when it is over, or another's chat, expired when the ticket's links were made void meanwhile */
export async function readerByToken(desk: Desk, token: string): Promise<ThreadReader> {
  const { ticket, mark } = await ticketByToken(desk, token);
  return readerOf(desk, ticket, mark);
}

/**
 * The ticket alone, for who only asks whether anything changed. The window of a
 * chat that was begun signed in is its customer's, as long as they are.
 * @throws as `readerByToken`
 */
export async function ticketByToken(desk: Desk, token: string): Promise<Pick<ThreadReader, 'ticket' | 'mark' | 'isChat'>> {
  const read = readThreadToken(desk, token);
  if (!read) throw new Problem('not_signed', { words: 'thread_session_over' });
  const ticket = await desk.db.ticket.findFirst({ where: { shopId: desk.shop.id, id: read.ticketId } });
  if (!ticket || ticket.linkVersion !== read.linkVersion) throw new Problem('expired', { words: 'thread_void' });
  const chat = chatOf(desk, ticket.id, read.reader, desk.actor.id ?? null);
  if (chat === 'another') throw new Problem('not_signed', { words: 'chat_signed_out' });
  return { ticket, mark: read.reader, isChat: chat === 'open' };
}

/** What is known of whom the link went to. */
export async function readerOf(desk: Desk, ticket: Ticket, mark: string): Promise<ThreadReader> {
  if (chatOf(desk, ticket.id, mark, null) !== 'none') return { ticket, mark, address: null, isAddressee: false, isChat: true };
  const addressee = await addresseeOf(desk, ticket);
  const isAddressee = addressee !== null && readerMark(desk, ticket.id, addressee.address) === mark;
  if (isAddressee) return { ticket, mark, address: normalEmail(addressee.address), isAddressee };
  const address = (await addressesOf(desk, ticket)).find((one) => readerMark(desk, ticket.id, one) === mark) ?? null;
  return { ticket, mark, address, isAddressee };
}

/** Where links of this ticket can have gone: to who wrote, and to whomever its answers went. */
async function addressesOf({ shop, db }: Desk, ticket: Ticket): Promise<string[]> {
  const answers = await db.message.findMany({ where: { shopId: shop.id, ticketId: ticket.id, kind: 'agent' }, select: { mails: { select: { toAddress: true } } } });
  const mailed = answers.flatMap(({ mails }) => mails.map((mail) => mail.toAddress));
  return [...new Set([ticket.requesterEmail, ...mailed].map(normalEmail))].filter((address) => address !== null);
}
