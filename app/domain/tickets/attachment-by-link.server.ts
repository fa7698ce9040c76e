import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { StoredFile } from './attachment.server.ts';
import { readFileLink } from './signed-file.server.ts';

/**
 * The file of a signed link, at the desk of a shop that is known already.
 * @param query with `file`, `until` and `sig`
 * @param read gets the file, once the link was found to be good
 * @throws Problem not_found for a forged link and for another shop's, expired
 */
export async function attachmentByLink(desk: Desk, query: URLSearchParams, read: (attachmentId: string) => Promise<StoredFile>): Promise<StoredFile> {
  const link = readFileLink(desk, query.get('file') ?? '', query);
  if (link.shopId !== desk.shop.id) throw new Problem('not_found', { note: 'a file of another shop' });
  return read(link.attachmentId);
}
