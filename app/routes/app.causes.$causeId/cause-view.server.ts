import type { Desk } from '#app/desk/desk.ts';
import { formTopics } from '#app/domain/issues/cause-fields.ts';
import { causes } from '#app/domain/issues/causes.server.ts';
import { Problem } from '#app/platform/problem.ts';

export interface CauseTyped {
  parentId: string | null;
  title: { ko: string; en: string };
  topics: string[];
  /** The version the form began with; 0 for a new one. */
  version: number;
}

export interface CauseView {
  /** Null for a new one. */
  id: string | null;
  stored: CauseTyped;
  /** The group it belongs to, in words; null for a group itself. */
  group: string | null;
  archived: boolean;
  topicKeys: string[];
}

/** A cause or a group for its page, or a blank one. @throws Problem not_found */
export async function causeView(desk: Desk, locale: 'ko' | 'en', wanted: { id: string | undefined; group: string | null }): Promise<CauseView> {
  const groups = await causes(desk, { archived: true });
  const topicKeys = [...formTopics];
  if (wanted.id === 'new') {
    const parent = groups.find(({ id }) => id === wanted.group);
    return { id: null, stored: { parentId: parent?.id ?? null, title: { ko: '', en: '' }, topics: [], version: 0 }, group: parent?.title[locale] ?? null, archived: false, topicKeys };
  }
  for (const group of groups) {
    const found = [group, ...group.children].find(({ id }) => id === wanted.id);
    if (!found) continue;
    const own = found === group;
    return {
      id: found.id,
      stored: { parentId: own ? null : group.id, title: found.title, topics: topicKeys.filter((topic) => found.topics.includes(topic)), version: found.version },
      group: own ? null : group.title[locale],
      archived: found.archivedAt !== null,
      topicKeys,
    };
  }
  throw new Problem('not_found', { note: 'cause' });
}
