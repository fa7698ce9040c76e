import type { Desk, Ledger } from '#app/desk/desk.ts';
import { editorLocales } from './editor-locales.server.ts';
import { wordsIn } from './published-words.ts';
import { wordsLeft } from './words-left.server.ts';

/** A language's words by key, as an editor has them. */
export interface WordsOfLanguage {
  locale: string;
  /** 0 where nothing was saved yet. */
  version: number;
  texts: Record<string, string>;
}

export interface StorefrontWordsPage {
  /** Languages that the shop has begun, by tag. */
  languages: { locale: string; written: number }[];
  /** The shop's languages, and those of its articles. */
  offered: string[];
  /** The one looked at; null before the first. */
  stored: WordsOfLanguage | null;
  /** Tags of those that found no room in the storefront. */
  left: string[];
}

/**
 * The merchant's own words for the storefront's blocks.
 * @param wanted tag of the language to show; null for the first there is
 */
export async function storefrontWords(desk: Desk, wanted: string | null): Promise<StorefrontWordsPage> {
  const rows = await desk.db.storefrontWords.findMany({ where: { shopId: desk.shop.id }, orderBy: { locale: 'asc' }, select: { locale: true, texts: true } });
  const languages = rows.map(({ locale, texts }) => ({ locale, written: Object.keys(wordsIn(texts)).length }));
  const shown = wanted ?? languages[0]?.locale;
  return { languages, offered: await editorLocales(desk), stored: shown ? await wordsOfLanguage(desk, shown) : null, left: await wordsLeft(desk) };
}

/** One language's words. */
export async function wordsOfLanguage({ shop, db }: Pick<Desk | Ledger, 'shop' | 'db'>, locale: string): Promise<WordsOfLanguage> {
  const row = await db.storefrontWords.findFirst({ where: { shopId: shop.id, locale }, select: { version: true, texts: true } });
  return { locale, version: row?.version ?? 0, texts: wordsIn(row?.texts) };
}
