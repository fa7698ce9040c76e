import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockTemplates } from './lock-templates.sql.server.ts';
import type { MovedTo } from './move-template.server.ts';
import { placedAfter } from './placed-after.ts';

/**
 * Puts a folder behind another, or first.
 * @param after the folder it comes behind; null for the beginning
 * @returns which place of how many it has now
 * @throws Problem not_found
 */
export async function moveFolder(ledger: Ledger, id: string, after: string | null): Promise<MovedTo> {
  const shopId = ledger.shop.id;
  await lockTemplates(ledger);
  const rows = await ledger.db.templateFolder.findMany({ where: { shopId }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true } });
  const order = placedAfter(rows.map((row) => row.id), id, after);
  if (!order) throw new Problem('not_found', { note: 'template folder' });
  for (const [index, moved] of order.entries()) await ledger.db.templateFolder.updateMany({ where: { shopId, id: moved, position: { not: index + 1 } }, data: { position: index + 1 } });
  return { place: order.indexOf(id) + 1, of: order.length };
}
