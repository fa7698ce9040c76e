import type { Desk, Ledger } from '#app/desk/desk.ts';
import { articles } from './articles.server.ts';
import { helpDocument, packed } from './help-document.ts';
import { promiseWords, type OpeningHours } from './promise-words.server.ts';
import { restWords, type Holiday } from './rest-words.ts';

/** What the storefront should show now, from the rows as they are. */
export async function packedHelp({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>): Promise<ReturnType<typeof packed>> {
  const where = { shopId: shop.id };
  const rows = await articles({ shop, db });
  const calendar = await db.calendar.findFirst({ where, orderBy: { version: 'desc' } });
  const settings = await db.shopSettings.findFirstOrThrow({ where, select: { languages: true, answerTargetHours: true } });
  const opening = calendar as OpeningHours | null;
  const promise = { ko: promiseWords('ko', opening, settings.answerTargetHours), en: promiseWords('en', opening, settings.answerTargetHours) };
  return packed(helpDocument(rows, settings.languages, promise, restWords((calendar?.holidays ?? []) as unknown as Holiday[], calendar?.timeZone ?? 'UTC')));
}
