import type { Desk } from '#app/desk/desk.ts';
import { sayTalk } from './say-talk.server.ts';

/** Nightly, and before each publication: the spans that the storefront was told move with the days and the hours. */
export async function tellOpenHours(desk: Desk): Promise<boolean> {
  return desk.transaction(sayTalk);
}
