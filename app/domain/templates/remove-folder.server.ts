import type { Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockTemplates } from './lock-templates.sql.server.ts';

/** Takes a folder away; its templates stay, without a folder. @throws Problem not_found */
export async function removeFolder(ledger: Ledger, id: string): Promise<void> {
  const shopId = ledger.shop.id;
  await lockTemplates(ledger);
  await ledger.db.template.updateMany({ where: { shopId, folderId: id }, data: { folderId: null } });
  const { count } = await ledger.db.templateFolder.deleteMany({ where: { shopId, id } });
  if (count === 0) throw new Problem('not_found', { note: 'template folder' });
}
