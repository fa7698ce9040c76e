import { momentIn } from '#app/domain/calendars/moment-in.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { Problem } from '#app/platform/problem.ts';
import type { Desk } from './desk.ts';

/**
 * When something is to be published, as a form says it: "now", or what the wall
 * clock shows in the shop's time zone ("2026-12-01T09:00").
 * @throws Problem bad_input, field publishAt
 */
export async function publishTime(desk: Desk, said: string): Promise<'now' | Date> {
  if (said === 'now') return 'now';
  const at = momentIn((await shopSettings(desk)).timeZone, said);
  if (!at) throw new Problem('bad_input', { words: 'article_publish_at', field: 'publishAt' });
  return at;
}
