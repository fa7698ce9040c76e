import { blockWords, type Block, type BlockWord } from '#app/domain/help/block-words.ts';
import { plainWord, wordProblem } from '#app/domain/help/word-problem.ts';

export interface View {
  block: Block;
  /** What is looked for, in every block. */
  query: string;
  /** Keys of what was found, as the words were when it was looked for. */
  found: string[];
  /** Of the block: all, or what lacks. Of every block: what is wrong, or what a file brought. */
  show: 'all' | 'lacking' | 'wrong' | 'brought';
  /** Which those are; as they were when the view was chosen: a field does not vanish while it is filled in. */
  keys: string[];
}

type Texts = Record<string, string>;

/** The words to show, in the blocks' order. */
export function wordsShown({ block, query, found, show, keys }: View): BlockWord[] {
  if (query.trim()) return blockWords.filter(({ key }) => found.includes(key));
  return blockWords.filter((word) => (isEverywhere(show) || word.block === block) && (show === 'all' || keys.includes(word.key)));
}

/** The view with what is looked for in it, in either language, in the merchant's own words or by key. */
export function searched(view: View, query: string, texts: Texts): View {
  const sought = folded(query);
  const found = sought ? blockWords.filter(({ key, ko, en }) => [key, ko, en, texts[key] ?? ''].some((text) => folded(text).includes(sought))) : [];
  return { ...view, query, found: found.map(({ key }) => key) };
}

/** Whether words of several blocks stand together. */
export function isMixed({ query, show }: View): boolean {
  return query.trim() !== '' || isEverywhere(show);
}

/** Whether a view is of all blocks at once. */
export function isEverywhere(show: View['show']): boolean {
  return show === 'wrong' || show === 'brought';
}

/** Keys of a block's words that are not written yet. */
export function lackingIn(texts: Texts, block: Block): string[] {
  return blockWords.filter((word) => word.block === block && !texts[word.key]).map(({ key }) => key);
}

/** Keys of those that cannot be kept as they are. */
export function wrongIn(texts: Texts): string[] {
  return Object.keys(texts).filter((key) => wordProblem(key, plainWord(texts[key]!)));
}

/** How many of a block's words are written; of all blocks without one. */
export function written(texts: Texts, block?: Block): { written: number; total: number } {
  const words = blockWords.filter((word) => !block || word.block === block);
  return { written: words.filter(({ key }) => texts[key]).length, total: words.length };
}

/** The same words with one of them changed, in the blocks' order; an empty one is none. */
export function withWords(texts: Texts, changes: Texts): Texts {
  const all = { ...texts, ...changes };
  return Object.fromEntries(blockWords.flatMap(({ key }) => (all[key] ? [[key, all[key]]] : [])));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
