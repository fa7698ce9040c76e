import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { assertFolder } from './assert-folder.server.ts';
import { lockTemplates } from './lock-templates.sql.server.ts';
import { placedAfter } from './placed-after.ts';
import { storeOrder } from './store-order.sql.server.ts';

export interface TemplateMove {
  id: string;
  /** Null for none. */
  folderId: string | null;
  /**
   * The template of that folder it comes behind; null for the folder's
   * beginning, "up" and "down" for one place among those in use; absent to keep
   * its place.
   */
  after?: string | 'up' | 'down' | null;
}

/** Where it lies now: which of how many in use in its folder, from 1. An archived one is counted with them. */
export interface MovedTo {
  place: number;
  of: number;
}

/**
 * Lays a template into a folder, at a place in it. No new version: what it says
 * stays, so whoever is writing it just now is not disturbed.
 * @throws Problem not_found
 */
export async function moveTemplate(ledger: Ledger, { id, folderId, after }: TemplateMove): Promise<MovedTo> {
  const shopId = ledger.shop.id;
  await lockTemplates(ledger);
  if (folderId) await assertFolder(ledger, folderId);
  const { count } = await ledger.db.template.updateMany({ where: { shopId, id }, data: { folderId } });
  if (count === 0) throw new Problem('not_found', { note: 'template' });
  const rows = await ledger.db.template.findMany({ where: { shopId }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, folderId: true, archivedAt: true, position: true } });
  const inFolder = rows.filter((row) => row.folderId === folderId);
  const inUse = inFolder.filter((row) => row.archivedAt === null || row.id === id).map((row) => row.id);
  const behind = after === 'up' || after === 'down' ? neighbour(inUse, id, after) : after;
  const inside = behind === undefined ? inFolder.map((row) => row.id) : placedAfter(inFolder.map((row) => row.id), id, behind);
  if (!inside) throw new Problem('not_found', { note: 'template to come after' });
  const counted = inside.filter((one) => inUse.includes(one));
  // The folder's own places, dealt out anew: templates of other folders keep theirs.
  const order = rows.map((row) => (row.folderId === folderId ? inside.shift()! : row.id));
  if (behind !== undefined) await storeOrder(ledger, order);
  return { place: counted.indexOf(id) + 1, of: counted.length };
}

/** What it comes behind when it goes one place up or down; undefined where it is at the end. */
function neighbour(ids: string[], id: string, step: 'up' | 'down'): string | null | undefined {
  const at = ids.indexOf(id);
  if (step === 'down') return ids[at + 1];
  return at === 0 ? undefined : (ids[at - 2] ?? null);
}
