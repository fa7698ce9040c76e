import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { signedFile } from './signed-file.server.ts';

/** A fresh link for the admin to a file that came with a message. @throws Problem not_found */
export async function attachmentLink(desk: Desk, id: string): Promise<string> {
  const row = await desk.db.attachment.findFirst({ where: { shopId: desk.shop.id, id }, select: { id: true } });
  if (!row) throw new Problem('not_found', { note: 'no such file' });
  return signedFile(desk, id);
}
