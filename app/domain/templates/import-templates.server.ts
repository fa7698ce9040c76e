import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { templateFolders } from './folders.server.ts';
import { importPlan, type ImportPlan, type Shelf } from './import-plan.ts';
import { lockTemplates } from './lock-templates.sql.server.ts';
import { saveFolder } from './save-folder.server.ts';
import { templates } from './templates.server.ts';
import { readTemplatesFile, type TemplateInFile, type TemplatesFile } from './templates-file.ts';
import { writeTemplate } from './write-template.server.ts';

/**
 * What bringing in this file would do; changes nothing.
 * @throws Problem bad_input, too_large (shown: { problems }, one for each field of each template)
 */
export async function tryImport(desk: Desk, text: string): Promise<ImportPlan> {
  return importPlan(await fileIn(text), await shelfOf(desk));
}

/**
 * Brings in a file: all of it, or nothing.
 * @param seen the digest that trying it answered
 * @throws Problem as tryImport does; conflict (shown: the plan as it is now) when the shop's templates changed since
 */
export async function importTemplates(desk: Desk, text: string, seen: string): Promise<ImportPlan> {
  const file = await fileIn(text);
  return desk.transaction(async function bringIn(ledger) {
    await lockTemplates(ledger);
    const shelf = await shelfOf(ledger);
    const plan = importPlan(file, shelf);
    if (plan.digest !== seen) throw new Problem('conflict', { words: 'template_import_changed', shown: { plan } });
    for (const name of plan.newFolders) await saveFolder(ledger, { name });
    const folders = new Map((await templateFolders(ledger)).map(({ name, id }) => [name, id]));
    for (const [at, line] of plan.lines.entries()) if (line.what !== 'unchanged') await store(ledger, file.templates[at]!, shelf, folders);
    return plan;
  });
}

async function fileIn(text: string): Promise<TemplatesFile> {
  const { file, problems } = await readTemplatesFile(text);
  if (file) return file;
  const { code, words, values } = problems[0]!;
  throw new Problem(code, { words, values, field: 'file', shown: { problems } });
}

async function shelfOf(from: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<Shelf> {
  return { templates: await templates(from, { archived: true }), folders: await templateFolders(from) };
}

async function store(ledger: Ledger, { key, folder, archived, attachments: _, ...content }: TemplateInFile, shelf: Shelf, folders: Map<string, string>): Promise<void> {
  const known = shelf.templates.find(({ situation }) => situation === key);
  const place = { folderId: folder === null ? null : folders.get(folder)! };
  const id = await writeTemplate(ledger, { ...content, ...place, ...(known ? { id: known.id, version: known.version } : { situation: key }) }, { change: 'imported' });
  if (archived === (known?.archived ?? false)) return;
  await ledger.db.template.updateMany({ where: { shopId: ledger.shop.id, id }, data: { archivedAt: archived ? ledger.clock.now() : null } });
}
