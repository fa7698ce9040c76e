import type { Desk } from '#app/desk/desk.ts';

export interface FolderRow {
  id: string;
  name: string;
  /** Templates in it, archived ones left out. */
  templates: number;
}

/** The shop's folders in their order. */
export async function templateFolders({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<FolderRow[]> {
  const rows = await db.templateFolder.findMany({
    where: { shopId: shop.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, _count: { select: { templates: { where: { archivedAt: null } } } } },
  });
  return rows.map(({ _count, ...folder }) => ({ ...folder, templates: _count.templates }));
}
