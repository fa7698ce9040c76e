import { createHash } from 'node:crypto';
import type { Desk } from '#app/desk/desk.ts';
import { chatPace } from '#app/domain/channels/chat/chat-pace.ts';
import { hearChat, type ChatHeard } from '#app/domain/channels/chat/hear-chat.sql.server.ts';
import { withdrawRead } from '#app/domain/channels/chat/withdraw-read.server.ts';
import type { Ticket } from '#app/platform/generated/prisma/client.ts';
import { BriefCount } from '#app/platform/brief-count.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes } from '#app/platform/spans.ts';
import { limitThread } from './thread-limits.server.ts';
import { threadMessages, type ShopperMessage } from './thread-messages.server.ts';
import { secondsToNext } from './thread-pace.ts';
import { newThreadCursor, readThreadCursor, type ThreadCursor } from './thread-cursor.server.ts';
import { readerByToken, readerOf, ticketByToken, type ThreadReader } from './thread-reader.server.ts';
import { threadState } from './thread-state.ts';
import { newThreadToken, readThreadToken } from './thread-token.server.ts';
import { threadView, type ThreadView } from './thread-view.server.ts';

export interface ThreadNews {
  /** Of the session, renewed. */
  token: string;
  /** What the page has now: handed back, it says what is new. */
  cursor: string;
  /** Seconds until the page may ask again. */
  next: number;
  /** Null when nothing changed. */
  view: ThreadView | null;
  /** Whether somebody of the shop is writing an answer; of chats alone. */
  typing?: boolean;
}

export interface NewsAsked {
  token: string;
  cursor: string | null;
  /** A chat's window is before somebody's eyes: what the cursor covers has been read. */
  read?: boolean;
  /** How many times what it should be news are asked for now. */
  load?: number;
}

/** Eight pages of one thread at a chat's quickest pace: how soon to ask is said to pages, and a program need not listen. */
const asked = new BriefCount({ max: 240, window: minutes(1) });

/**
 * What changed of a thread since the cursor. Where nothing did, one row was read.
 * @throws Problem not_signed, expired, too_many
 */
export async function newsOfThread(desk: Desk, { token, cursor, read = false, load = 1 }: NewsAsked): Promise<ThreadNews> {
  countAsked(desk, token);
  const { ticket, mark, isChat } = await ticketByToken(desk, token);
  const has = readThreadCursor(desk, { ticketId: ticket.id, mark }, cursor);
  const hasRead = (read && has?.shown) || [];
  const heard = isChat ? { ...(await hearChat(desk, ticket.id, hasRead)), load } : null;
  if (heard?.waits) await withdrawRead(desk, ticket.id, hasRead);
  // Files come after their message and change nothing of the ticket: a fresh one is looked at whole.
  if (cursor && has?.stamp === stampOf(desk, ticket) && idleOf(desk, ticket) > minutes(1)) return { ...session(desk, ticket, mark, heard), cursor, view: null };
  await limitThread(desk, 'news', { ticketId: ticket.id, client: null });
  return threadNews(desk, await readerOf(desk, ticket, mark), has, heard);
}

/** Before anything is read: of a token that is none there is nothing to count. */
function countAsked(desk: Desk, token: string): void {
  const of = readThreadToken(desk, token);
  const wait = of && asked.count(`${desk.shop.id}:${of.ticketId}`, desk.clock.now());
  if (wait) throw new Problem('too_many', { words: 'thread_too_many', values: { minutes: Math.ceil(wait / 60) }, retry: true, retryAfter: wait });
}

/**
 * The messages before those that a page has.
 * @throws Problem not_signed, expired, too_many, bad_input
 */
export async function earlierInThread(desk: Desk, token: string, before: string): Promise<{ messages: ShopperMessage[]; earlier: string | null }> {
  const reader = await readerByToken(desk, token);
  await limitThread(desk, 'news', { ticketId: reader.ticket.id, client: null });
  return threadMessages(desk, reader, before);
}

/** Of a reader who was let in. @param has what they have already; null for nothing */
export async function threadNews(desk: Desk, reader: ThreadReader, has: ThreadCursor | null, heard: Heard | null = null): Promise<ThreadNews> {
  const view = await threadView(desk, reader);
  const digest = createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 16);
  const cursor = newThreadCursor(desk, { ticketId: reader.ticket.id, mark: reader.mark }, { stamp: stampOf(desk, reader.ticket), digest, shown: reader.isChat ? answersIn(view) : [] });
  return { ...session(desk, reader.ticket, reader.mark, heard ?? (reader.isChat ? NOTHING_HEARD : null)), cursor, view: has?.digest === digest ? null : view };
}

type Heard = Pick<ChatHeard, 'typing'> & { load: number };
const NOTHING_HEARD: Heard = { typing: false, load: 1 };

function session(desk: Desk, ticket: Ticket, mark: string, heard: Heard | null): Pick<ThreadNews, 'token' | 'next' | 'typing'> {
  const [token, idle] = [newThreadToken(desk, ticket, mark), idleOf(desk, ticket)];
  return heard ? { token, next: chatPace(idle, { ...heard, heldBack: ticket.heldBack }), typing: heard.typing } : { token, next: secondsToNext(idle) };
}

/** Ids of the shop's answers that can be read in it. */
function answersIn({ messages }: ThreadView): string[] {
  return messages.filter(({ who, elsewhere }) => who === 'shop' && !elsewhere).map(({ id }) => id);
}

/**
 * Parcels and outcomes move without the ticket, and a promise passes by itself:
 * an open page is looked at whole as often as this, and when the promise has passed.
 */
const LOOKED_AT_WHOLE = minutes(5);

/** Changes with everything that a ticket's own row tells of, and now and then. */
function stampOf(desk: Desk, ticket: Ticket): string {
  const now = desk.clock.now();
  return [ticket.version, ticket.messageCount, threadState(ticket, now), Math.floor(now.getTime() / LOOKED_AT_WHOLE).toString(36)].join('-');
}

function idleOf(desk: Desk, ticket: Ticket): number {
  return desk.clock.now().getTime() - ticket.lastMessageAt.getTime();
}
