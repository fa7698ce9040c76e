import type { Desk } from '#app/desk/desk.ts';
import { noteFigures, wantFigures, type FiguresBecame } from './want-figures.server.ts';

/** Nightly: what was timed or let in since midnight counts too. */
export async function publishFigures(desk: Desk): Promise<FiguresBecame> {
  return desk.transaction(wantFigures);
}

/** Soon after the shop's midnight (sweep): a day has gone by. */
export async function publishDueFigures(desk: Desk): Promise<void> {
  const where = { shopId: desk.shop.id, figuresOn: true, OR: [{ figuresDueAt: null }, { figuresDueAt: { lte: desk.clock.now() } }] };
  if (await desk.db.storefrontSettings.findFirst({ where, select: { shopId: true } })) await publishFigures(desk);
}

/** Before each publication: the promise that they name may be another. */
export async function tellFigures(desk: Desk): Promise<void> {
  await desk.transaction(noteFigures);
}
