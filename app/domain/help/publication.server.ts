import type { Desk } from '#app/desk/desk.ts';
import { wordsLeft } from './words-left.server.ts';

export interface Publication {
  state: 'never' | 'publishing' | 'published' | 'failed';
  publishedAt: Date | null;
  /** Key below `problems` in the locale files. */
  error: string | null;
  /** Languages of the merchant's own words for which there is no room in the storefront. */
  wordsLeft: string[];
}

/** Whether the storefront shows what the editor shows. */
export async function publication(desk: Desk): Promise<Publication> {
  const row = await desk.db.helpPublication.findFirst({ where: { shopId: desk.shop.id } });
  if (!row) return { state: 'never', publishedAt: null, error: null, wordsLeft: [] };
  const { publishedAt, error } = row;
  const state = error ? 'failed' : row.wantedDigest === row.publishedDigest ? 'published' : 'publishing';
  return { state, publishedAt, error, wordsLeft: await wordsLeft(desk) };
}
