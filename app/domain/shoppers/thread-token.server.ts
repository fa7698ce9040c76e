import type { Desk } from '#app/desk/desk.ts';
import type { LinkedTicket } from '#app/domain/channels/storefront/thread-link.server.ts';
import { isSigned, sign } from '#app/platform/secret-links.server.ts';
import { longId, shortId } from '#app/platform/short-id.ts';
import { after, minutes } from '#app/platform/spans.ts';

/** How long a page that asks for nothing stays let in; each answer renews it. */
export const SESSION_LASTS = minutes(30);

type Maker = Pick<Desk, 'shop' | 'linkSecret' | 'clock'>;

/** What a token says; true once it was read, except that the ticket's links may have been made void since. */
export interface ThreadToken {
  ticketId: string;
  linkVersion: number;
  /** `readerMark` of the address that the link went to. */
  reader: string;
}

/** Lets a page into one thread for half an hour. Nothing of it is stored; the page keeps it in memory alone. */
export function newThreadToken(maker: Maker, ticket: LinkedTicket, reader: string): string {
  const until = after(maker.clock.now(), SESSION_LASTS).getTime();
  const claims = [shortId(ticket.id), ticket.linkVersion.toString(36), reader, until.toString(36)];
  return `${claims.join('.')}.${sign(maker.linkSecret, 'thread', ['session', maker.shop.id, ...claims])}`;
}

/** Reads `newThreadToken`; null for what is over, or was never one of this shop's. */
export function readThreadToken(maker: Maker, token: string): ThreadToken | null {
  const claims = token.slice(0, 200).split('.');
  const signature = claims.pop() ?? '';
  const [short, version, reader, ending] = claims;
  if (claims.length !== 4 || !short || !version || !reader || !ending) return null;
  if (!isSigned(maker.linkSecret, 'thread', ['session', maker.shop.id, ...claims], signature)) return null;
  if (parseInt(ending, 36) <= maker.clock.now().getTime()) return null;
  const ticketId = longId(short);
  return ticketId ? { ticketId, linkVersion: parseInt(version, 36), reader } : null;
}
