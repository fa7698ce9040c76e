import type { Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { noteMetafield, wantMetafield } from '#app/domain/help/want-metafield.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { after, hours, seconds } from '#app/platform/spans.ts';
import { figuresDocument } from './figures-document.ts';
import { countFigures, periodNow, type ServiceFigures } from './service-figures.server.ts';

/** What shoppers see: nothing while there are too few answers, or the shop does not show them. */
export type FiguresBecame = 'shown' | 'few' | 'off';

/**
 * Counts the figures as they stood at the shop's last midnight, keeps them for
 * the home page and has the storefront brought to the same; has them removed
 * where the shop does not show them, or there is too little to tell.
 */
export async function wantFigures(ledger: Ledger): Promise<FiguresBecame> {
  const { became, json } = await figuresNow(ledger);
  await wantMetafield(ledger, 'figures', json);
  return became;
}

/** The same for who brings them there anyway. */
export async function noteFigures(ledger: Ledger): Promise<void> {
  const { json } = await figuresNow(ledger);
  await noteMetafield(ledger, 'figures', json);
}

async function figuresNow(ledger: Ledger): Promise<{ became: FiguresBecame; json: string | null }> {
  const figures = await keepFigures(ledger);
  if (!figures) return { became: 'off', json: null };
  const [{ answerTargetHours }, calendar] = [await shopSettings(ledger), await currentCalendar(ledger)];
  const document = figuresDocument(figures, { targetHours: answerTargetHours, always: calendar.always || calendar.unset });
  return document ? { became: 'shown', json: JSON.stringify(document) } : { became: 'few', json: null };
}

/** Null where they are off. */
async function keepFigures(ledger: Ledger): Promise<ServiceFigures | null> {
  const where = { shopId: ledger.shop.id, figuresOn: true };
  // Writing the row holds it until the commit: who switches them off meanwhile comes after, and takes them away.
  const { count } = await ledger.db.storefrontSettings.updateMany({ where, data: { figuresOn: true } });
  if (!count) return null;
  const period = await periodNow(ledger);
  const figures = await countFigures(ledger, period);
  const data = { figures: { ...figures } satisfies Prisma.InputJsonObject, figuresDueAt: after(period.next, shareOfHour(ledger.shop.id)) };
  await ledger.db.storefrontSettings.updateMany({ where, data });
  return figures;
}

/** The shops of one country share their midnight: they are spread over the hour after it, each at its own time. */
function shareOfHour(shopId: string): number {
  return Number(BigInt(shopId) % BigInt(hours(1) / seconds(1))) * seconds(1);
}
