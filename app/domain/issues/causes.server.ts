import type { Desk } from '#app/desk/desk.ts';

export interface Title {
  ko: string;
  en: string;
}

export interface CauseRow {
  id: string;
  key: string;
  title: Title;
  /** Form topics that suggest it. */
  topics: string[];
  /** Of its words; moving it is no new version. */
  version: number;
  archivedAt: Date | null;
}

export interface CauseGroup extends CauseRow {
  children: CauseRow[];
}

/** The shop's causes, two levels, in their order; archived ones only when asked for. */
export async function causes(desk: Desk, options: { archived?: boolean } = {}): Promise<CauseGroup[]> {
  const rows = await desk.db.cause.findMany({
    where: { shopId: desk.shop.id, ...(options.archived ? {} : { archivedAt: null }) },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    select: { id: true, parentId: true, key: true, title: true, topics: true, version: true, archivedAt: true },
  });
  const all = rows.map(({ title, ...row }) => ({ ...row, title: title as unknown as Title }));
  return all
    .filter((cause) => cause.parentId === null)
    .map(({ parentId: _none, ...group }) => ({
      ...group,
      children: all.filter((cause) => cause.parentId === group.id).map(({ parentId: _parent, ...cause }) => cause),
    }));
}
