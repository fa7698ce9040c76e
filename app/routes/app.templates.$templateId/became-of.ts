import type { WordChange } from '#app/domain/templates/word-difference.ts';

/** What a field said before and says after, and whether it came, went or changed. Pure. */
export function becameOf(words: WordChange[]): { before: string; after: string; became: 'added' | 'removed' | 'changed' } {
  const before = words.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('');
  const after = words.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('');
  return { before, after, became: before === '' ? 'added' : after === '' ? 'removed' : 'changed' };
}
