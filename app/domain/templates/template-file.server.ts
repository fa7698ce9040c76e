import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

/** A file of a template with its bytes. @throws Problem not_found */
export async function templateFile(desk: Desk, templateId: string, id: string): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const row = await desk.db.templateFile.findFirst({ where: { shopId: desk.shop.id, templateId, id, removedAt: null }, select: { name: true, type: true, fileKey: true } });
  const bytes = row && (await desk.files.get(row.fileKey));
  if (!row || !bytes) throw new Problem('not_found', { note: 'file of a template' });
  return { name: row.name, type: row.type, bytes };
}
