import type { Desk } from '#app/desk/desk.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { markerOf } from './resolution.ts';

/** What colleagues read beside the refund in Shopify, with the marker that tells ours apart. */
export async function noteOf({ shop, db }: Pick<Desk, 'shop' | 'db'>, resolutionId: string): Promise<string> {
  const row = await db.resolution.findFirstOrThrow({ where: { shopId: shop.id, id: resolutionId }, select: { ticket: { select: { number: true } } } });
  const { locale } = await db.shopSettings.findFirstOrThrow({ where: { shopId: shop.id }, select: { locale: true } });
  const words = wordsFor(locale, 'outcome');
  const said = row.ticket ? words('note.ticket', { number: row.ticket.number }) : words('note.plain');
  return `${said} (${markerOf(resolutionId)})`;
}
