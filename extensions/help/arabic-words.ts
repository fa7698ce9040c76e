import { blockWords } from '#app/domain/help/block-words.ts';

const LETTERS = 'نص أطول قليلا من أصله يملأ المكان كله حتى ينكسر السطر ';

/** Every word of the blocks as a merchant's Arabic might be: some longer than the English, with the same places. */
export const arabicWords: Record<string, string> = Object.fromEntries(blockWords.map(({ key, en, places }) => {
  if (key === 'figures.months') return [key, Array.from({ length: 12 }, () => 'تشرين الثاني').join()];
  const wanted = Math.ceil(en.replace(/\{\w+\}/g, '').length * 1.4) + 2;
  return [key, `${LETTERS.repeat(6).slice(0, wanted).trim()} ${places.map((name) => `{${name}}`).join(' ')}`.trim()];
}));
