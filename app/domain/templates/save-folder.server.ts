import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockTemplates } from './lock-templates.sql.server.ts';

const MAX_NAME = 60;
const MAX_FOLDERS = 100;

/**
 * Adds a folder behind the others, or, with an id, renames it.
 * @returns its id
 * @throws Problem bad_input (field name: empty, too long, taken), not_found
 */
export async function saveFolder(ledger: Ledger, wanted: { id?: string; name: string }): Promise<string> {
  const shopId = ledger.shop.id;
  const name = wanted.name.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (name === '' || name.length > MAX_NAME) throw new Problem('bad_input', { words: 'template_folder_name', values: { most: MAX_NAME }, field: 'name' });
  await lockTemplates(ledger);
  const folders = await ledger.db.templateFolder.findMany({ where: { shopId }, select: { id: true, name: true, position: true } });
  if (folders.some((folder) => folder.name === name && folder.id !== wanted.id)) throw new Problem('bad_input', { words: 'template_folder_taken', field: 'name' });
  if (!wanted.id) return add(ledger, name, folders);
  const { count } = await ledger.db.templateFolder.updateMany({ where: { shopId, id: wanted.id }, data: { name, updatedAt: ledger.clock.now() } });
  if (count === 0) throw new Problem('not_found', { note: 'template folder' });
  return wanted.id;
}

async function add(ledger: Ledger, name: string, folders: { position: number }[]): Promise<string> {
  if (folders.length >= MAX_FOLDERS) throw new Problem('bad_input', { words: 'template_folders_many', values: { most: MAX_FOLDERS }, field: 'name' });
  const id = ledger.newId();
  const position = Math.max(0, ...folders.map((folder) => folder.position)) + 1;
  await ledger.db.templateFolder.create({ data: { shopId: ledger.shop.id, id, name, position, updatedAt: ledger.clock.now() } });
  return id;
}
