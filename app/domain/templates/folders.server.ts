import type { Desk } from '#app/desk/desk.ts';
import { countsByFolder } from './template-lines.sql.server.ts';

export interface FolderName {
  id: string;
  name: string;
}

export interface FolderRow extends FolderName {
  /** Templates in it, archived ones left out. */
  templates: number;
}

/** The shop's folders in their order, a hundred at most. */
export function folderNames({ shop, db }: Pick<Desk, 'shop' | 'db'>): Promise<FolderName[]> {
  return db.templateFolder.findMany({ where: { shopId: shop.id }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
}

/** The same with what lies in them. */
export async function templateFolders(desk: Pick<Desk, 'shop' | 'db'>): Promise<FolderRow[]> {
  const [folders, counts] = [await folderNames(desk), await countsByFolder(desk.db, desk.shop.id, { state: 'used', words: [] })];
  return folders.map((folder) => ({ ...folder, templates: counts.find(({ folderId }) => folderId === folder.id)?.count ?? 0 }));
}
