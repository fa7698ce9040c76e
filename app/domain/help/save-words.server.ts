import type { Desk, Ledger } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { languageTag } from './language-tag.ts';
import { lockHelp } from './lock-help.server.ts';
import { publishedWords } from './published-words.ts';
import { queuePublication } from './queue-publication.server.ts';
import { roomForWords } from './room-for-words.ts';
import { wordsOfLanguage, type WordsOfLanguage } from './storefront-words.server.ts';
import { plainWord, wordProblem } from './word-problem.ts';

/** Shopify has twenty languages a store. */
const MOST_LANGUAGES = 40;

/**
 * Keeps a merchant's words for the storefront's blocks in one language, all of it anew, and has the storefront told.
 * @param words.version the one the change was made from; 0 for a language that has none yet
 * @returns the new version
 * @throws Problem bad_input that names the field ("locale", "texts.help.filter") or says that all languages together are too much; conflict when a colleague changed them meanwhile
 */
export async function saveWords(desk: Desk, { locale, version, texts }: WordsOfLanguage): Promise<number> {
  if (languageTag(locale) !== locale) throw new Problem('bad_input', { words: 'word_language', field: 'locale' });
  const kept = checked(texts);
  return desk.transaction(async function save(ledger) {
    await lockHelp(ledger);
    await keep(ledger, { locale, version, texts: kept });
    await assertFit(ledger);
    await queuePublication(ledger);
    return version + 1;
  });
}

function checked(texts: Record<string, string>): Record<string, string> {
  const plain = Object.entries(texts).map(([key, text]): [string, string] => [key, plainWord(text)]);
  for (const [key, text] of plain) {
    const problem = wordProblem(key, text);
    if (problem) throw new Problem('bad_input', { words: `word_${problem.code}`, values: problem.values, field: `texts.${key}` });
  }
  return Object.fromEntries(plain.filter(([, text]) => text));
}

async function keep(ledger: Ledger, { locale, version, texts }: WordsOfLanguage): Promise<void> {
  const { db, shop: { id: shopId } } = ledger;
  const data = { texts, version: version + 1, updatedAt: ledger.clock.now() };
  const { count } = version
    ? await db.storefrontWords.updateMany({ where: { shopId, locale, version }, data })
    : await db.storefrontWords.createMany({ data: [{ shopId, locale, ...data }], skipDuplicates: true });
  if (!count) throw new Problem('conflict', { words: 'storefront_words_changed', shown: await wordsOfLanguage(ledger, locale) });
}

/** All languages stand in one metafield, beside what else the storefront is told. */
async function assertFit({ shop, db }: Ledger): Promise<void> {
  const where = { shopId: shop.id };
  const rows = await db.storefrontWords.findMany({ where, select: { locale: true, texts: true } });
  if (rows.length > MOST_LANGUAGES) throw new Problem('bad_input', { words: 'word_languages_many', values: { most: MOST_LANGUAGES } });
  const settings = await db.helpMetafield.findFirst({ where: { ...where, key: 'settings' }, select: { wanted: true } });
  const over = Buffer.byteLength(JSON.stringify(publishedWords(rows))) - roomForWords(settings?.wanted ?? null);
  if (over > 0) throw new Problem('bad_input', { words: 'words_many', values: { over: Math.ceil(over / 1000) } });
}
