import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { lockTemplates } from './lock-templates.sql.server.ts';
import { assertRoom, readTemplateFile } from './template-file-rules.ts';
import type { TemplateFile } from './template-row.ts';

export interface FileForTemplate {
  templateId: string;
  /** As it is called where it came from. */
  name: string;
  /** As it was declared; what counts is what the bytes are. */
  type: string;
  bytes: Uint8Array;
}

/**
 * Adds a file that goes out with every reply which uses the template from now on.
 * @throws Problem bad_input, too_large (field file), not_found
 */
export async function attachTemplateFile(desk: Desk, wanted: FileForTemplate): Promise<TemplateFile> {
  const { name, type } = readTemplateFile(wanted);
  const file: TemplateFile = { id: desk.newId(), name, type, size: wanted.bytes.length };
  const fileKey = `${desk.shop.id}/template-${file.id}`;
  await assertFits(desk, wanted.templateId, file.size);
  // A crash between the two leaves a file that nobody sees.
  await desk.files.put(fileKey, wanted.bytes);
  try {
    await desk.transaction(async function attach(ledger) {
      await lockTemplates(ledger);
      await assertFits(ledger, wanted.templateId, file.size);
      await ledger.db.templateFile.create({
        data: { shopId: ledger.shop.id, templateId: wanted.templateId, ...file, fileKey, addedBy: ledger.actor.id ?? null, createdAt: ledger.clock.now() },
      });
    });
  } catch (error) {
    await desk.files.remove(fileKey);
    throw error;
  }
  return file;
}

async function assertFits({ shop, db }: Pick<Desk, 'shop' | 'db'>, templateId: string, size: number): Promise<void> {
  const template = await db.template.findFirst({ where: { shopId: shop.id, id: templateId }, select: { files: { where: { removedAt: null }, select: { size: true } } } });
  if (!template) throw new Problem('not_found', { note: 'template' });
  assertRoom(template.files, size);
}
