import type { Ledger } from '#app/desk/desk.ts';
import { placeOf } from '#app/domain/tickets/attach-file.server.ts';

/**
 * Gives a reply the files of the template it was written with. The bytes stay
 * one: message and template lead to the same ones (isTemplateFile).
 * @param chosen ids of those that go; all of them when absent
 */
export async function attachTemplateFiles(ledger: Ledger, { messageId, templateId, chosen }: { messageId: string; templateId: string; chosen?: string[] | undefined }): Promise<void> {
  const shopId = ledger.shop.id;
  const files = await ledger.db.templateFile.findMany({
    where: { shopId, templateId, removedAt: null, ...(chosen ? { id: { in: chosen } } : {}) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, type: true, size: true, fileKey: true },
  });
  if (files.length === 0) return;
  await ledger.db.attachment.createMany({
    data: files.map(({ id, ...file }) => ({ shopId, id: placeOf(messageId, `template:${id}`), messageId, ...file, createdAt: ledger.clock.now() })),
  });
}
