import type { Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { wantMetafield } from '#app/domain/help/want-metafield.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { figuresDocument } from './figures-document.ts';
import { serviceFigures } from './service-figures.server.ts';

/**
 * Brings the storefront's figures to what was counted until last midnight; has
 * them removed where the shop does not show them, or there is too little to tell.
 */
export async function wantFigures(ledger: Ledger): Promise<'shown' | 'few' | 'off'> {
  const kept = await ledger.db.storefrontSettings.findFirst({ where: { shopId: ledger.shop.id }, select: { figuresOn: true } });
  if (!kept?.figuresOn) return want(ledger, 'off', null);
  const [{ answerTargetHours }, calendar] = [await shopSettings(ledger), await currentCalendar(ledger)];
  const document = figuresDocument(await serviceFigures(ledger), { targetHours: answerTargetHours, always: calendar.always || calendar.unset });
  return document ? want(ledger, 'shown', JSON.stringify(document)) : want(ledger, 'few', null);
}

async function want<T>(ledger: Ledger, became: T, json: string | null): Promise<T> {
  await wantMetafield(ledger, 'figures', json);
  return became;
}
