import type { Desk } from '#app/desk/desk.ts';
import { isSigned, sign } from '#app/platform/secret-links.server.ts';
import { longId, shortId } from '#app/platform/short-id.ts';

/** What a page has of a thread, as an answer of ours said it. */
export interface ThreadCursor {
  /** Of the ticket's own row, and of the time. */
  stamp: string;
  /** Of everything that was shown. */
  digest: string;
  /** Ids of the shop's newest answers in it. */
  shown: string[];
}

/** More are not waited for: their mails leave. */
const MOST_SHOWN = 8;

interface Whose {
  ticketId: string;
  mark: string;
}

type Maker = Pick<Desk, 'shop' | 'linkSecret'>;

/** A cursor for one reader of one ticket. It is signed: what a page says it has read, we have sent it. */
export function newThreadCursor(maker: Maker, whose: Whose, { stamp, digest, shown }: ThreadCursor): string {
  const parts = [stamp, digest, shown.slice(-MOST_SHOWN).map(shortId).join('.')];
  return [...parts, sign(maker.linkSecret, 'thread', signedParts(maker, whose, parts))].join('/');
}

/** Reads `newThreadCursor`; null for what we did not make for this reader of this ticket. */
export function readThreadCursor(maker: Maker, whose: Whose, cursor: string | null): ThreadCursor | null {
  const parts = cursor?.split('/') ?? [];
  const signature = parts.pop() ?? '';
  const [stamp, digest, shown] = parts;
  if (parts.length !== 3 || !stamp || !digest || shown === undefined) return null;
  if (!isSigned(maker.linkSecret, 'thread', signedParts(maker, whose, parts), signature)) return null;
  return { stamp, digest, shown: shown.split('.').map(longId).filter((id) => id !== null) };
}

function signedParts(maker: Maker, { ticketId, mark }: Whose, parts: string[]): string[] {
  return ['cursor', maker.shop.id, ticketId, mark, ...parts];
}
