import type { Desk } from '#app/desk/desk.ts';
import { limitThread } from './thread-limits.server.ts';
import { threadNews, type ThreadNews } from './thread-news.server.ts';
import { readerBySecret } from './thread-reader.server.ts';

/**
 * Trades the secret of a mail's link for a session and everything to see.
 * @throws Problem expired, too_many
 */
export async function openThread(desk: Desk, secret: string): Promise<ThreadNews> {
  const reader = await readerBySecret(desk, secret);
  await limitThread(desk, 'session', { ticketId: reader.ticket.id, client: null });
  return threadNews(desk, reader, null);
}
