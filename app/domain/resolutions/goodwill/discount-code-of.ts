import { sign } from '#app/platform/secret-links.server.ts';

/**
 * The discount code of a resolution: always the same, guessed by nobody, so that a
 * lost answer is found by looking the code up and never made a second time.
 * @returns such as "THANKS-7Q2M-XW4K"
 */
export function discountCodeOf({ shop, linkSecret }: { shop: { id: string }; linkSecret: string }, resolutionId: string): string {
  const letters = sign(linkSecret, 'goodwill', [shop.id, resolutionId]).slice(0, 8).toUpperCase();
  return `THANKS-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
