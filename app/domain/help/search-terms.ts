import { plainWords, stemsOf } from './search-grams.ts';

/** A word of a body that shoppers may look for, and how likely it is to be one: 0 to 1. */
export interface SearchTerm {
  term: string;
  weight: number;
}

/**
 * What is looked for of a text, its words once each. Of Korean nouns, known by their particles; of other
 * words the beginning; of what is written without blanks every pair.
 * @param text without marks
 */
export function searchTerms(text: string): SearchTerm[] {
  const terms = new Map<string, number>();
  for (const { term, weight } of plainWords(text).split(' ').flatMap(ofWord)) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  return [...terms].map(([term, weight]) => ({ term, weight }));
}

/** Of what the merchant names itself, every word; of a long Korean one not the last syllable, which another ending may replace (돌려받기, 돌려받고). */
export function keywordTerms(keywords: string): SearchTerm[] {
  const words = stemsOf(plainWords(keywords)).split(' ').filter((word) => word.length > 1);
  return [...new Set(words)].map((word) => ({ term: /^[가-힣]{4,}$/.test(word) ? word.slice(0, -1) : word.slice(0, MOST_LETTERS), weight: 1 }));
}

function ofWord(word: string): SearchTerm[] {
  if (UNSPACED.test(word)) return Array.from({ length: word.length - 1 }, (_, at) => ({ term: word.slice(at, at + 2), weight: 0.5 }));
  if (/^[가-힣]+$/.test(word)) return ofKorean(word);
  // Short ones say little, numbers nothing.
  return word.length < 4 || /^\d/.test(word) || COMMON.has(word) ? [] : [{ term: word.slice(0, MOST_LETTERS), weight: 1 }];
}

function ofKorean(word: string): SearchTerm[] {
  const [, noun, particle] = NOUN.exec(word) ?? [];
  if (!noun || (!particle && VERB.test(noun))) return [];
  const weight = particle ? 1 : 0.6;
  // 배송조회 is asked for by either half.
  return noun.length < 4 ? [{ term: noun, weight }] : [noun.slice(0, 2), noun.slice(2, 4)].map((term) => ({ term, weight: weight * 0.8 }));
}

const MOST_LETTERS = 7;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const NOUN = /^([가-힣]{2,}?)(은|는|이|가|을|를|에|에서|에서는|에게|의|로|으로|도|만|와|과|이나|나|까지|부터|마다|보다|처럼|이라면|라면|이면|입니다|이며|이고|(?:하|되|해|돼|합|됩|했|됐|할|될|한|된)[가-힣]{0,3})?$/;
const VERB = /(니다|세요|어요|아요|까요|네요|[면고지서며게라러니된은는을한할]|거나|도록|아도|어도)$/;
const COMMON = new Set(('about after again also always another anything because been before being both cannot could does doing done down during each either else even ever every from give given goes have having here into itself just keep like made make many more most much must need never next often once only open other over please same says should show since some soon still such sure take tell than that their them then there these they thing this those though through until upon used using usually very want well were what when where whether which while will with within without would your yours').split(' '));
