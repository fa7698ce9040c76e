import { lettersOf, plainWords } from './search-grams.ts';
import { keywordTerms, searchTerms, type SearchTerm } from './search-terms.ts';

/** What the search reads of an article, in the language in which the page shows it. */
export interface Searched {
  id: string;
  title: string;
  /** The body. */
  html: string;
  /** What shoppers call it, as the merchant wrote it. */
  keywords: string;
}

/** Bytes that a page may carry of titles, ids and codes together; codes alone never take more. */
export const MOST_INDEX_BYTES = 40_000;
/** Bytes of codes for each article: at most, and even where long titles leave no room. */
const MOST = 240;
const LEAST = 12;
/** What an article's id and the marks around it take in the page. */
const FRAME = 16;

interface Term {
  term: string;
  /** Places of the articles, ascending. */
  places: number[];
  weight: number;
}

/**
 * What a page carries so that words of bodies are found too: terms, each with the places of its articles.
 * Terms of keywords come first, then a blank, then those of bodies that are worth most for their bytes;
 * what a title says stands there already. `extensions/help/scripts/find.js` reads it.
 * @param articles in the order in which the index lists them
 */
export function searchCodes(articles: Searched[]): string {
  const titles = articles.map(({ title }) => lettersOf(plainWords(title)).replaceAll(' ', ''));
  const titleBytes = articles.reduce((sum, { id, title }) => sum + Buffer.byteLength(title) + id.length + FRAME, 0);
  const room = Math.max(LEAST * articles.length, Math.min(MOST * articles.length, MOST_INDEX_BYTES - titleBytes));
  const keywords = chosen(termsOf(articles.map(({ keywords: words }) => keywordTerms(words)), titles), articles.length, room);
  const bodies = chosen(termsOf(articles.map(({ html }) => searchTerms(textOf(html))), titles), articles.length, room - Buffer.byteLength(keywords) - 1);
  return bodies ? `${keywords} ${bodies}` : keywords;
}

/** Places as find.js counts them up: each as its distance from the one before, a digit of 29 after as many of 8 as it needs. */
export function postingsOf(places: number[]): string {
  let before = -1;
  return places
    .map((place) => {
      const gap = place - before - 1;
      before = place;
      const high = gap < 29 ? '' : Math.floor(gap / 29).toString(8);
      return [...high].map((digit) => String.fromCharCode(40 + Number(digit))).join('') + String.fromCharCode(63 + (gap % 29));
    })
    .join('');
}

function textOf(html: string): string {
  const words: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html.replace(/<[^>]*>/g, ' ').replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => words[name]!);
}

function termsOf(said: SearchTerm[][], titles: string[]): Term[] {
  const terms = new Map<string, Term>();
  said.forEach((words, place) => {
    for (const { term, weight } of words) {
      if (titles[place]!.includes(lettersOf(term))) continue;
      const known = terms.get(term) ?? { term, places: [], weight: 0 };
      terms.set(term, { term, places: [...known.places, place], weight: Math.max(weight, known.weight) });
    }
  });
  return [...terms.values()];
}

/** The terms of most worth that so many bytes hold, written. */
function chosen(terms: Term[], all: number, room: number): string {
  const ranked = terms.map((term) => ({ ...term, worth: worthOf(term, all) })).filter(({ worth }) => worth > 0);
  ranked.sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1));
  let left = room;
  let codes = '';
  for (const { term, places } of ranked) {
    const code = term + postingsOf(places);
    const bytes = Buffer.byteLength(code);
    if (bytes > left) continue;
    left -= bytes;
    codes += code;
  }
  return codes;
}

/** How much a term tells of its articles for the bytes it takes. What half of many articles say tells nothing. */
function worthOf({ term, places, weight }: Term, all: number): number {
  const rarity = Math.log((all + 1) / places.length) - (all > 8 ? Math.LN2 : 0);
  return (weight * rarity * places.length) / (Buffer.byteLength(term) + places.length);
}
