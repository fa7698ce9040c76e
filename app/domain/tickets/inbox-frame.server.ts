import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { frameRow, frameStatement, type InboxFrame } from './inbox-frame.sql.server.ts';

/** Numbers up to here are exact, the one above is "1000+". */
export const COUNT_CAP = 1001;

/**
 * What stands around the list: counts (COUNT_CAP means "more than a thousand"),
 * the title of the cause it is narrowed to, the shop's time zone. One statement,
 * since every look at the inbox asks it.
 * @throws Problem not_found before the shop was welcomed
 */
export async function inboxFrame(desk: Desk, causeId: string | null = null): Promise<InboxFrame> {
  const frame = await frameRow(desk.db, frameStatement(desk.shop.id, causeId, COUNT_CAP));
  if (!frame) throw new Problem('not_found', { note: 'the shop has no settings yet' });
  return frame;
}
