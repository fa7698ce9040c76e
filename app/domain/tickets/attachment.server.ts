import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';

export interface StoredFile {
  name: string;
  /** Media type found by looking at the bytes when it came. */
  type: string;
  bytes: Uint8Array;
}

/** A file that came with a message of this shop. @throws Problem not_found */
export async function attachment(desk: Desk, id: string): Promise<StoredFile> {
  const row = await desk.db.attachment.findFirst({ where: { shopId: desk.shop.id, id } });
  const bytes = row && (await desk.files.get(row.fileKey));
  if (!row || !bytes) throw new Problem('not_found', { note: 'no such file' });
  return { name: row.name, type: row.type, bytes };
}
