import type { Desk } from '#app/desk/desk.ts';
import { isTemplateFile } from '#app/domain/templates/is-template-file.ts';

/**
 * Erases what messages say and who wrote them, and removes their files: first
 * the bytes, then the rows that lead to them, so that a crash leaves no file
 * that nothing knows of.
 */
export async function redactMessages(desk: Desk, messageIds: string[], erased: string): Promise<void> {
  const shopId = desk.shop.id;
  const files = await desk.db.attachment.findMany({ where: { shopId, messageId: { in: messageIds } }, select: { id: true, fileKey: true } });
  // A template's file is the shop's own words, and other messages lead to the same bytes.
  for (const { fileKey } of files) if (!isTemplateFile(fileKey)) await desk.files.remove(fileKey);
  await desk.transaction(async function eraseMessages({ db }) {
    await db.attachment.deleteMany({ where: { shopId, id: { in: files.map(({ id }) => id) } } });
    await db.message.updateMany({ where: { shopId, id: { in: messageIds } }, data: { text: erased, html: null, fromName: null, fromEmail: null } });
    await db.outboxMail.updateMany({ where: { shopId, messageId: { in: messageIds }, state: { in: ['held', 'queued'] } }, data: { state: 'cancelled' } });
    await db.outboxMail.updateMany({ where: { shopId, messageId: { in: messageIds } }, data: blankMail });
  });
}

/** An outbox mail of which only kind, state and times are left. */
export const blankMail = { toAddress: '', toName: null, subject: '', text: '', html: '', headers: {}, error: null };
