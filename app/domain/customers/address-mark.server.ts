import { sign } from '#app/platform/secret-links.server.ts';

/**
 * An e-mail address as something to count and find by, from which nobody reads it.
 * @param email in its normal form
 */
export function addressMark({ shop, linkSecret }: { shop: { id: string }; linkSecret: string }, email: string): string {
  return sign(linkSecret, 'code', [shop.id, 'address', email]);
}
