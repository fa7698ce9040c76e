import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { CauseTitle, CauseTopics, parsed } from './cause-fields.ts';

export interface NewCause {
  /** The group it belongs to; null adds a group. */
  parentId: string | null;
  title: { ko: string; en: string };
  /** Form topics that suggest it; after those that suggest them already. */
  topics?: string[];
}

/**
 * Adds a cause at the end of its group, or a group at the end.
 * @returns its id
 * @throws Problem bad_input, not_found for an unknown group, not_possible below a cause that is no group
 */
export async function addCause(ledger: Ledger, cause: NewCause): Promise<string> {
  const title = parsed(CauseTitle, cause.title, 'title');
  const topics = parsed(CauseTopics, cause.topics ?? [], 'topics');
  const shopId = ledger.shop.id;
  if (cause.parentId) await refuseNoGroup(ledger, cause.parentId);
  const last = await ledger.db.cause.aggregate({ where: { shopId, parentId: cause.parentId }, _max: { position: true } });
  const id = ledger.newId();
  await ledger.db.cause.create({ data: { shopId, id, parentId: cause.parentId, key: `own_${id}`, title, topics: cause.parentId ? topics : [], position: (last._max.position ?? 0) + 10 } });
  return id;
}

async function refuseNoGroup(ledger: Ledger, parentId: string): Promise<void> {
  const parent = await ledger.db.cause.findFirst({ where: { shopId: ledger.shop.id, id: parentId }, select: { parentId: true, archivedAt: true } });
  if (!parent) throw new Problem('not_found', { note: 'no such group of causes' });
  if (parent.parentId || parent.archivedAt) throw new Problem('not_possible', { words: 'cause_group_only' });
}
