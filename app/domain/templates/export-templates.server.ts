import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { templateFolders } from './folders.server.ts';
import { contentOf } from './template-content.ts';
import { templates } from './templates.server.ts';
import { writeTemplatesFile } from './templates-file.ts';

/** Which templates; all of them, archived ones too, when neither is named. */
export interface ExportWanted {
  folderId?: string;
  templateId?: string;
}

/** The shop's templates as the text of a file (docs/template-files.md). @throws Problem not_found for a template or folder that is not there */
export async function exportTemplates(desk: Pick<Desk, 'shop' | 'db'>, { folderId, templateId }: ExportWanted = {}): Promise<string> {
  const [rows, folders] = [await templates(desk, { archived: true }), await templateFolders(desk)];
  const wanted = rows.filter((row) => (!templateId || row.id === templateId) && (!folderId || row.folderId === folderId));
  if ((templateId && wanted.length === 0) || (folderId && !folders.some(({ id }) => id === folderId))) throw new Problem('not_found', { note: 'templates to export' });
  const nameOf = (id: string | null) => folders.find((folder) => folder.id === id)?.name ?? null;
  const named = wanted.map((row) => ({
    key: row.situation,
    folder: nameOf(row.folderId),
    archived: row.archived,
    attachments: row.files.map(({ name, type, size }) => ({ name, type, size })),
    ...contentOf(row),
  }));
  const all = !folderId && !templateId;
  return writeTemplatesFile({ folders: folders.map(({ name }) => name).filter((name) => all || named.some(({ folder }) => folder === name)), templates: named });
}
