import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/** @throws Problem not_found (field folderId) for a folder that is not this shop's, or not there any more */
export async function assertFolder(ledger: Ledger, id: string): Promise<void> {
  const folder = await ledger.db.templateFolder.findFirst({ where: { shopId: ledger.shop.id, id }, select: { id: true } });
  if (!folder) throw new Problem('not_found', { words: 'template_folder_gone', field: 'folderId' });
}
