import { createHash } from 'node:crypto';
import type { Desk } from '#app/desk/desk.ts';
import { isTheCustomer } from '#app/domain/channels/is-the-customer.server.ts';
import { arePhotosAttached, attachPhotos } from '#app/domain/channels/storefront/attach-photos.server.ts';
import type { PhotoSender } from '#app/domain/channels/storefront/count-photos.server.ts';
import { drawPhotos } from '#app/domain/channels/storefront/draw-photos.server.ts';
import { shopperWords } from '#app/domain/channels/storefront/shopper-words.ts';
import type { RawPhoto } from '#app/domain/channels/storefront/ticket-form.ts';
import { normalEmail } from '#app/domain/customers/normal-email.ts';
import { answerOnce } from '#app/domain/shops/answer-once.server.ts';
import { addMessage } from '#app/domain/tickets/add-message.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { limitThread } from './thread-limits.server.ts';
import { threadNews, type ThreadNews } from './thread-news.server.ts';
import { readerByToken, type ThreadReader } from './thread-reader.server.ts';

/** Code units, as a text field counts them. */
export const MOST_WORDS = 10_000;

export interface ThreadAnswer {
  /** Of the page's session. */
  token: string;
  /** Of the page: the same words under the same key are one answer. */
  key: string;
  text: string;
  photos: RawPhoto[];
  /** Network address, to count by; null when unknown. */
  client: string | null;
  /** Marks of the browser, of `visitorMarks`. */
  visitors?: string[];
  /** Where it was written: on the thread's page, unless said otherwise; in a chat always in its window. */
  via?: 'thread' | 'account';
}

export interface AnswerTaken extends ThreadNews {
  /** Names of photos that could not be stored; the words were. */
  lost: string[];
}

/**
 * Takes what a shopper wrote on the thread's page, once however often it is
 * posted. Photos are drawn before anything is stored: one that cannot be
 * refuses the whole. A resolved ticket opens again.
 * @throws Problem not_signed, expired, too_many, bad_input (field text, or photos: `photoFault` reads it)
 */
export async function answerThread(desk: Desk, answer: ThreadAnswer): Promise<AnswerTaken> {
  const reader = await readerByToken(desk, answer.token);
  const text = wordsOf(answer);
  const key = receiptKey(reader.ticket.id, answer.key, text);
  const first = await desk.db.formReceipt.findFirst({ where: { shopId: desk.shop.id, key }, select: { answer: true } });
  const lost = first ? await takeAgain(desk, reader, answer, first.answer as unknown as Receipt) : await takeNew(desk, reader, answer, key, text);
  return { ...(await threadNews(desk, await readerByToken(desk, answer.token), null)), lost };
}

interface Receipt {
  messageId: string;
}

function wordsOf({ text, photos }: ThreadAnswer): string {
  // Looked at before anything is done with it: what is far too long costs nothing.
  if (text.length > 3 * MOST_WORDS) throw tooLong(text.length);
  const words = shopperWords(text);
  if (words === '' && photos.length === 0) throw new Problem('bad_input', { field: 'text', words: 'thread_empty' });
  if (words.length > MOST_WORDS) throw tooLong(words.length);
  return words;
}

function tooLong(now: number): Problem {
  return new Problem('bad_input', { field: 'text', words: 'thread_too_long', values: { most: MOST_WORDS, now } });
}

/** The words are part of it: an answer that got lost on its way back, then edited and sent again, says something new. */
function receiptKey(ticketId: string, key: string, text: string): string {
  const words = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  return `thread:${ticketId}:${key}:${words}`;
}

async function takeNew(desk: Desk, reader: ThreadReader, answer: ThreadAnswer, key: string, text: string): Promise<string[]> {
  const { ticket } = reader;
  // What a chat was begun as, it goes on as.
  const address = reader.isChat ? normalEmail(ticket.requesterEmail) : reader.address;
  await limitThread(desk, 'replies', { ticketId: ticket.id, client: answer.client });
  const photos = await drawPhotos(desk, answer.photos, counted(reader, answer));
  const thirdParty = address === null || (reader.isChat ? !isOfWriter(ticket) : !(await isTheCustomer(desk, address, ticket)));
  // A name belongs to the address that it came with.
  const fromName = address !== null && normalEmail(ticket.requesterEmail) === address ? ticket.requesterName : null;
  const { messageId } = await answerOnce(desk, key, async function take(ledger): Promise<Receipt> {
    const added = await addMessage(ledger, { ticketId: ticket.id, kind: 'customer', text, fromName, fromEmail: address, thirdParty, via: reader.isChat ? 'chat' : (answer.via ?? 'thread'), visitors: answer.visitors });
    // Its links were made void while the words were on their way: nothing of it stays.
    if (added.ticket.linkVersion !== ticket.linkVersion) throw new Problem('expired', { words: 'thread_void' });
    return { messageId: added.messageId };
  });
  return attachPhotos(desk, messageId, photos);
}

/** A chat is begun by anybody; a mail's link is not. */
function counted({ ticket, isChat }: ThreadReader, { client }: ThreadAnswer): PhotoSender {
  return { client, known: isChat ? null : `ticket:${ticket.id}` };
}

/** A window proves nothing of who the ticket was found to be of since; only who was signed in as the chat began is known in it. */
function isOfWriter({ customerId, customerMatch, orderId }: ThreadReader['ticket']): boolean {
  return customerId ? customerMatch === 'signed_in' : !orderId;
}

/** The same post again: its photos are drawn only where some are not stored yet. */
async function takeAgain(desk: Desk, reader: ThreadReader, answer: ThreadAnswer, { messageId }: Receipt): Promise<string[]> {
  // Answering it reads the whole thread, as opening it does.
  await limitThread(desk, 'session', { ticketId: reader.ticket.id, client: answer.client });
  if (await arePhotosAttached(desk, messageId, answer.photos)) return [];
  return attachPhotos(desk, messageId, await drawPhotos(desk, answer.photos, counted(reader, answer)));
}
