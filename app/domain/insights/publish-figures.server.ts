import type { Desk } from '#app/desk/desk.ts';
import { wantFigures } from './want-figures.server.ts';

/** Nightly: a day has gone by. */
export async function publishFigures(desk: Desk): Promise<'shown' | 'few' | 'off'> {
  return desk.transaction(wantFigures);
}
