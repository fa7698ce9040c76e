import type { Desk } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import { wantFigures, type FiguresBecame } from './want-figures.server.ts';

/** Shows the service figures in the storefront, or takes them away: they can be switched, not edited. */
export async function showFigures(desk: Desk, on: boolean): Promise<FiguresBecame> {
  return desk.transaction(async function show(ledger) {
    const { shop, db } = ledger;
    await db.storefrontSettings.upsert({ where: { shopId: shop.id }, create: { shopId: shop.id, figuresOn: on }, update: { figuresOn: on } });
    await recordEvent(ledger, { kind: 'figures_switched', subjectKind: 'shop', subjectId: shop.id, payload: { on } });
    return wantFigures(ledger);
  });
}
