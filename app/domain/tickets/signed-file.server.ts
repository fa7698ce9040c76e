import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { isSigned, sign } from '#app/platform/secret-links.server.ts';
import { minutes } from '#app/platform/spans.ts';

/** Links made within one step are the same, so that a page read again does not fetch its pictures again. They live for one to two steps. */
const STEP = minutes(30);

/**
 * The address at which a file can be fetched for half an hour to an hour, by
 * whoever has it.
 * @param way `app`: at the app's own address, for the admin; `proxy`: relative to the shop's proxy path, for pages of ours directly below it
 */
export function signedFile({ shop, clock, linkSecret }: Pick<Desk, 'shop' | 'clock' | 'linkSecret'>, attachmentId: string, way: 'app' | 'proxy' = 'app'): string {
  const until = String(((Math.floor(clock.now().getTime() / STEP) + 2) * STEP) / 1000);
  const query = `until=${until}&sig=${sign(linkSecret, 'file', [shop.id, attachmentId, until])}`;
  return way === 'app' ? `/files/${shop.id}.${attachmentId}?${query}` : `files?file=${shop.id}.${attachmentId}&${query}`;
}

export interface FileLink {
  shopId: string;
  attachmentId: string;
}

/**
 * What a link made above leads to.
 * @param place `<shop>.<attachment>`, as it stands in the link
 * @throws Problem not_found for one that we did not make, expired for one that we made too long ago
 */
export function readFileLink({ linkSecret, clock }: Pick<Desk, 'linkSecret' | 'clock'>, place: string, query: URLSearchParams): FileLink {
  const [, shopId, attachmentId] = /^(\d{1,20})\.([0-9a-f-]{36})$/.exec(place) ?? [];
  const until = query.get('until') ?? '';
  if (!shopId || !attachmentId || !isSigned(linkSecret, 'file', [shopId, attachmentId, until], query.get('sig') ?? '')) throw new Problem('not_found', { note: 'no link of ours' });
  if (Number(until) * 1000 <= clock.now().getTime()) throw new Problem('expired', { note: 'link of a file' });
  return { shopId, attachmentId };
}
