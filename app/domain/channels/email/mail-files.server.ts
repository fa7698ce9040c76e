import type { Desk } from '#app/desk/desk.ts';
import type { MailToSend } from '#app/gateways/mail/port.ts';
import type { OutboxMail } from '#app/platform/generated/prisma/client.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * The files that leave with a mail: those of the reply it carries.
 * @throws Problem mail_refused, not to be tried again, when one is gone from the file store: words that speak of a file must not leave without it
 */
export async function mailFiles(desk: Pick<Desk, 'shop' | 'db' | 'files'>, mail: Pick<OutboxMail, 'kind' | 'messageId'>): Promise<NonNullable<MailToSend['attachments']>> {
  if (mail.kind !== 'reply' || !mail.messageId) return [];
  const files = await desk.db.attachment.findMany({ where: { shopId: desk.shop.id, messageId: mail.messageId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { name: true, type: true, fileKey: true } });
  return Promise.all(
    files.map(async ({ name, type, fileKey }) => {
      const bytes = await desk.files.get(fileKey);
      if (!bytes) throw new Problem('mail_refused', { note: 'an attached file is gone', shown: { recipient: false, response: 'An attached file is no longer in the file store' } });
      return { name, type, bytes };
    }),
  );
}
