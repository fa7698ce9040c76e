import type { Desk } from '#app/desk/desk.ts';
import { countTable, emptyTable, tenantTables } from './empty-shop.sql.server.ts';

/**
 * Removes everything a shop ever had: files first, then every row of every
 * tenant table. Killed in between, it goes on where it stopped.
 */
export async function redactShop(desk: Desk): Promise<void> {
  await desk.files.removeShop(desk.shop.id);
  for (const table of await tenantTables(desk.db)) await emptyTable(desk.db, desk.shop.id, table);
}

/** Rows by table, empty ones left out: what the receipt says was erased. */
export async function countShop(desk: Desk): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tenantTables(desk.db)) {
    const rows = await countTable(desk.db, desk.shop.id, table);
    if (rows) counts[table] = rows;
  }
  return counts;
}
