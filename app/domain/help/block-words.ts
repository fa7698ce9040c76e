import made from './block-words.json' with { type: 'json' };

/** One of the words that the storefront's blocks show to shoppers. */
export interface BlockWord {
  /** Its place in the extension's locale files: "help.filter". */
  key: string;
  block: Block;
  ko: string;
  en: string;
  /** Places that a value is put into, as both languages have them: "n" for {n}. */
  places: string[];
  /** Letters that other words for it may have. */
  most: number;
}

/** The blocks, in the order in which shoppers meet their words. */
export const blocks = ['help', 'ask', 'order', 'chat', 'faq', 'figures'] as const;
export type Block = (typeof blocks)[number];

/** All of them, by block, as scripts/build-extension.mjs reads them from the extension. */
export const blockWords: BlockWord[] = Object.entries(made)
  .map(([key, { ko, en }]) => ({ key, block: key.split('.')[0] as Block, ko, en, places: placesIn(en), most: mostOf(ko, en) }))
  .toSorted((one, other) => blocks.indexOf(one.block) - blocks.indexOf(other.block));

const byKey = new Map(blockWords.map((word) => [word.key, word]));

/** The word of this key; undefined where no block shows it, or none does any more. */
export function blockWord(key: string): BlockWord | undefined {
  return byKey.get(key);
}

/** The places in a text that a value is put into, each as often as it stands there. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}

/** A button's word may become a phrase, and no sentence an essay: blocks have room for three times as much. */
function mostOf(ko: string, en: string): number {
  return Math.max(60, 3 * Math.max(ko.length, en.length));
}
