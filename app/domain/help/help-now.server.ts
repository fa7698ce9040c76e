import { setImmediate } from 'node:timers/promises';
import type { Desk } from '#app/desk/desk.ts';
import { articles } from './articles.server.ts';
import { helpDocument, type Told } from './help-document.ts';
import { helpMetafields, MOST_BYTES } from './help-metafields.ts';
import { helpLocales } from './locales.ts';
import type { OpeningHours } from './hours-words.server.ts';
import { promiseWords } from './promise-words.server.ts';
import { restWords, type Holiday } from './rest-words.ts';
import { searchCodes } from './search-index.ts';
import { sections } from './sections.server.ts';
import { settingsWithWords } from './settings-with-words.ts';

/** Where shopify.app.toml puts the proxy, until a request says otherwise. */
const PROXY = '/apps/mend';

export interface HelpNow {
  /** The change up to which this was read. */
  mark: string;
  values: { key: string; json: string }[];
}

/** What the storefront's metafields should hold, from the rows as they are; null before the shop has its first articles. */
export async function helpNow(desk: Desk): Promise<HelpNow | null> {
  const where = { shopId: desk.shop.id };
  // First: what is changed while this reads is told by a job of its own.
  const publication = await desk.db.helpPublication.findFirst({ where, select: { wantedDigest: true, settings: true } });
  if (!publication) return null;
  const [rows, parts] = [await articles(desk), await sections(desk)];
  const shop = await desk.db.shopSettings.findFirstOrThrow({ where, select: { locale: true, languages: true, answerTargetHours: true } });
  const told = await toldOf(desk, shop.answerTargetHours);
  const storefront = await desk.db.storefrontSettings.findFirst({ where, select: { proxyPath: true } });
  const words = await desk.db.storefrontWords.findMany({ where, select: { locale: true, texts: true } });
  const live = rows.filter(({ published }) => published);
  const locales = helpLocales(live, shop);
  const fallback = locales[0] ?? shop.locale;
  const settings = { v: 1, locales, fallback, proxy: storefront?.proxyPath ?? PROXY, ...told, ...(publication.settings as object) };
  const inLanguages: HelpNow['values'] = [];
  for (const locale of locales) {
    inLanguages.push(...helpMetafields(live, parts, locale, locales, searchCodes));
    // Hundreds of articles take a while: whoever else this process serves has a turn between two languages.
    await setImmediate();
  }
  const document = JSON.stringify(helpDocument(rows, parts, shop.languages, told));
  return {
    mark: publication.wantedDigest,
    values: [
      ...inLanguages,
      { key: 'settings', json: settingsWithWords(settings, words, [...locales, shop.locale, ...shop.languages]) },
      ...(Buffer.byteLength(document) <= MOST_BYTES ? [{ key: 'articles', json: document }] : []),
    ],
  };
}

async function toldOf(desk: Desk, targetHours: number): Promise<Told> {
  const calendar = await desk.db.calendar.findFirst({ where: { shopId: desk.shop.id }, orderBy: { version: 'desc' } });
  const opening = calendar as OpeningHours | null;
  return {
    promise: { ko: promiseWords('ko', opening, targetHours), en: promiseWords('en', opening, targetHours) },
    rests: restWords((calendar?.holidays ?? []) as unknown as Holiday[], calendar?.timeZone ?? 'UTC'),
  };
}
