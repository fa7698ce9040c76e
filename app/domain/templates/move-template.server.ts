import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { assertFolder } from './assert-folder.server.ts';
import { lockTemplates } from './lock-templates.sql.server.ts';
import { placedAfter } from './placed-after.ts';

export interface TemplateMove {
  id: string;
  /** Null for none. */
  folderId: string | null;
  /** The template of that folder it comes behind; null for the folder's beginning, absent to keep its place. */
  after?: string | null;
}

/**
 * Lays a template into a folder, at a place in it. No new version: what it says
 * stays, so whoever is writing it just now is not disturbed.
 * @throws Problem not_found
 */
export async function moveTemplate(ledger: Ledger, { id, folderId, after }: TemplateMove): Promise<void> {
  const shopId = ledger.shop.id;
  await lockTemplates(ledger);
  if (folderId) await assertFolder(ledger, folderId);
  const { count } = await ledger.db.template.updateMany({ where: { shopId, id }, data: { folderId } });
  if (count === 0) throw new Problem('not_found', { note: 'template' });
  if (after === undefined) return;
  const rows = await ledger.db.template.findMany({ where: { shopId }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, folderId: true } });
  const inside = placedAfter(rows.filter((row) => row.folderId === folderId).map((row) => row.id), id, after);
  if (!inside) throw new Problem('not_found', { note: 'template to come after' });
  // The folder's own places, dealt out anew: templates of other folders keep theirs.
  const order = rows.map((row) => (row.folderId === folderId ? inside.shift()! : row.id));
  for (const [index, moved] of order.entries()) await ledger.db.template.updateMany({ where: { shopId, id: moved, position: { not: index + 1 } }, data: { position: index + 1 } });
}
