import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { CauseTitle, CauseTopics, parsed } from './cause-fields.ts';

/**
 * Gives a cause or a group other words, and other topics that suggest it where
 * they are named. What was counted under it stays with it.
 * @throws Problem bad_input, not_found
 */
export async function renameCause(ledger: Ledger, change: { causeId: string; title: { ko: string; en: string }; topics?: string[] }): Promise<void> {
  const title = parsed(CauseTitle, change.title, 'title');
  const topics = change.topics && parsed(CauseTopics, change.topics, 'topics');
  const { count } = await ledger.db.cause.updateMany({ where: { shopId: ledger.shop.id, id: change.causeId }, data: { title, ...(topics ? { topics } : {}) } });
  if (!count) throw new Problem('not_found', { note: 'no such cause' });
}
