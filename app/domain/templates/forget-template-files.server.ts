import type { Desk } from '#app/desk/desk.ts';
import { after, days } from '#app/platform/spans.ts';

/** A reply that began before the file was taken off has left long before. */
const KEPT = days(30);

/**
 * Nightly: removes the bytes of files that were taken off their templates and
 * that no message leads to any more. Returns how many.
 */
export async function forgetTemplateFiles(desk: Desk): Promise<number> {
  const shopId = desk.shop.id;
  const removed = await desk.db.templateFile.findMany({ where: { shopId, removedAt: { lt: after(desk.clock.now(), -KEPT) } }, select: { id: true, fileKey: true } });
  let forgotten = 0;
  for (const { id, fileKey } of removed) {
    if (await desk.db.attachment.findFirst({ where: { shopId, fileKey }, select: { id: true } })) continue;
    await desk.files.remove(fileKey);
    await desk.db.templateFile.deleteMany({ where: { shopId, id } });
    forgotten++;
  }
  return forgotten;
}
