import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { CauseTitle, CauseTopics, parsed } from './cause-fields.ts';

export interface CauseChange {
  causeId: string;
  /** The version that was changed. */
  version: number;
  title: { ko: string; en: string };
  topics?: string[];
}

/**
 * Gives a cause or a group other words, and other topics that suggest it where
 * they are named. What was counted under it stays with it.
 * @returns its version
 * @throws Problem bad_input, conflict (shown: title, topics and version now), not_found
 */
export async function renameCause(ledger: Ledger, change: CauseChange): Promise<number> {
  const title = parsed(CauseTitle, change.title, 'title');
  const topics = change.topics && parsed(CauseTopics, change.topics, 'topics');
  const where = { shopId: ledger.shop.id, id: change.causeId };
  const { count } = await ledger.db.cause.updateMany({ where: { ...where, version: change.version }, data: { title, ...(topics ? { topics } : {}), version: { increment: 1 } } });
  if (count) return change.version + 1;
  const shown = await ledger.db.cause.findFirst({ where, select: { title: true, topics: true, version: true } });
  if (!shown) throw new Problem('not_found', { note: 'no such cause' });
  throw new Problem('conflict', { shown });
}
