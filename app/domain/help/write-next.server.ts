import type { Desk } from '#app/desk/desk.ts';
import { days } from '#app/platform/spans.ts';
import { articleHeads, type ArticleHead } from './article-heads.server.ts';
import { firstIn } from './locales.ts';
import { plainWords, stemsOf } from './search-grams.ts';
import { articleCountsSince, deflectionsSince, missesSince, type ArticleCounts, type DeflectionCounts, type Miss } from './write-next.sql.server.ts';

/** Days that are looked back on. */
export const LOOK_BACK = 30;
const MOST_TERMS = 200;
const MOST_SHOWN = 20;
/** Fewer voices say little of an article. */
const ENOUGH_VOICES = 3;
/** From this share of "no" on an article wants work. */
const TOO_MANY = 0.3;

export interface Voices {
  id: string;
  title: string;
  helped: number;
  unhelped: number;
}

export interface WriteNext {
  /** Searches without a result that no published article answers by now, those of the same words together under the most frequent spelling. */
  misses: Miss[];
  /** Articles that often did not answer, most voices first. */
  unhelpful: Voices[];
  /** Published articles that nobody opened; empty while hardly anything was opened at all. */
  unread: { id: string; title: string }[];
  deflections: DeflectionCounts;
}

/**
 * What shoppers' reading and searching says to write next, of the last thirty days.
 * @param locale the agent's language, for titles
 */
export async function writeNext(desk: Desk, locale: string): Promise<WriteNext> {
  const { db, shop, clock } = desk;
  const since = new Date(clock.now().getTime() - days(LOOK_BACK));
  const [misses, counts, deflections, heads] = [await missesSince(db, shop.id, since, MOST_TERMS), await articleCountsSince(db, shop.id, since), await deflectionsSince(db, shop.id, since), await articleHeads(desk)];
  const published = heads.filter((head) => head.published).map((head) => ({ id: head.id, title: titleOf(head, locale) }));
  return { misses: together(misses).filter(unanswered(heads)).slice(0, MOST_SHOWN), unhelpful: unhelpful(published, counts).slice(0, MOST_SHOWN), unread: unread(published, counts).slice(0, MOST_SHOWN), deflections };
}

/** Of 배송은 and 배송 되나요 the more frequent stands for both. */
function together(misses: Miss[]): Miss[] {
  const groups = new Map<string, Miss>();
  for (const miss of misses) {
    const key = `${miss.locale} ${stemsOf(plainWords(miss.term)) || miss.term}`;
    const first = groups.get(key);
    groups.set(key, first ? { ...first, times: first.times + miss.times } : miss);
  }
  return [...groups.values()].toSorted((a, b) => b.times - a.times);
}

/** An article that shoppers can read has all that a search means in its title and search words: what was to be written is written. */
function unanswered(heads: ArticleHead[]): (miss: Miss) => boolean {
  const written = heads.filter(({ published }) => published).flatMap(({ texts }) => Object.values(texts).map(({ title, keywords }) => ` ${plainWords(`${title} ${keywords}`)} `));
  return ({ term }) => {
    const words = plainWords(term);
    const meant = stemsOf(words).split(' ').filter((word) => word && !/^[\p{Script=Latin}\p{N}]$/u.test(word));
    // Of A/S no word is left that says anything by itself.
    const has = (text: string) => (meant.length ? meant.every((word) => hasWord(text, word)) : text.includes(` ${words} `));
    return !words || !written.some(has);
  };
}

/** Scripts that set no blank between words, or hang endings on them. */
const JOINED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** "car" is no word of "gift card"; "gifts" is one of "a gift". @param text with a blank around each word */
function hasWord(text: string, word: string): boolean {
  if (JOINED.test(word)) return text.includes(word);
  const one = word.length > 3 ? word.replace(/s$/, '') : word;
  return [word, one, `${one}s`].some((form) => text.includes(` ${form} `));
}

function unhelpful(published: { id: string; title: string }[], counts: ArticleCounts[]): Voices[] {
  const of = new Map(counts.map((count) => [count.articleId, count]));
  const voices = published.map((article) => ({ ...article, helped: of.get(article.id)?.helped ?? 0, unhelped: of.get(article.id)?.unhelped ?? 0 }));
  const wanting = voices.filter(({ helped, unhelped: no }) => helped + no >= ENOUGH_VOICES && no / (helped + no) >= TOO_MANY);
  return wanting.toSorted((a, b) => b.unhelped - a.unhelped || a.helped - b.helped);
}

/** Once each article could have been opened once. */
function unread(published: { id: string; title: string }[], counts: ArticleCounts[]): { id: string; title: string }[] {
  const opened = new Set(counts.filter(({ views }) => views > 0).map(({ articleId }) => articleId));
  const views = counts.reduce((sum, count) => sum + count.views, 0);
  return views < published.length * 2 ? [] : published.filter(({ id }) => !opened.has(id));
}

function titleOf({ texts }: ArticleHead, locale: string): string {
  const titles = Object.fromEntries(Object.entries(texts).map(([language, { title }]) => [language, title]));
  return firstIn(titles, [locale, ...Object.keys(titles)])?.text ?? '';
}
