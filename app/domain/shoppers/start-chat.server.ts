import type { Desk } from '#app/desk/desk.ts';
import type { ChatForm } from '#app/domain/channels/chat/chat-form.ts';
import { chatMark } from '#app/domain/channels/chat/chat-mark.server.ts';
import { openChat, type Chatter } from '#app/domain/channels/chat/open-chat.server.ts';
import { limitThread } from './thread-limits.server.ts';
import { threadNews, type ThreadNews } from './thread-news.server.ts';
import { readerOf } from './thread-reader.server.ts';

/**
 * Begins a chat and lets its window into the thread.
 * @throws Problem not_possible (chat_closed) outside opening hours, expired, too_many
 */
export async function startChat(desk: Desk, form: ChatForm, chatter: Chatter): Promise<ThreadNews> {
  const { ticketId, customerId } = await openChat(desk, form, chatter);
  await limitThread(desk, 'session', { ticketId, client: null });
  const ticket = await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } });
  return threadNews(desk, await readerOf(desk, ticket, chatMark(desk, ticketId, customerId)), null);
}
