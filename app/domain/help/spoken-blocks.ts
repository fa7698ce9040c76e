import { blocks, blockWords, type Block } from './block-words.ts';
import { wordsIn, type WordsRow } from './published-words.ts';

/** Whose words a block shows: the help centre has the form below it. */
const shows: Partial<Record<Block, Block[]>> = { help: ['help', 'ask'] };

/** From this share on a block is marked as being in the language; before, most of what a reader of it meets is another. */
const MOST_OF_IT = 0.5;

/**
 * What the storefront's blocks read as `settings.spoken`: for each language that
 * a merchant has words in, the blocks that are mostly in it, by what stands in
 * the language itself or without its region. English that stands in for it does not count.
 */
export function spokenBlocks(rows: WordsRow[]): Record<string, Block[]> {
  const kept = new Map(rows.map(({ locale, texts }) => [locale, wordsIn(texts)]));
  const all = [...kept.keys()].toSorted().map((locale): [string, Block[]] => {
    const own = { ...kept.get(locale.split('-')[0]!), ...kept.get(locale) };
    return [locale, blocks.filter((block) => isSpoken(own, shows[block] ?? [block]))];
  });
  return Object.fromEntries(all.filter(([, spoken]) => spoken.length));
}

function isSpoken(own: Record<string, string>, of: Block[]): boolean {
  const words = blockWords.filter(({ block }) => of.includes(block));
  return words.filter(({ key }) => own[key]).length >= words.length * MOST_OF_IT;
}
