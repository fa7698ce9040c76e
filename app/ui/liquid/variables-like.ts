import type { LiquidVariable } from './liquid-words.ts';

/** The variables that hold these letters in their name, path, group or example, by group, in their own order. Pure. */
export function variablesLike(variables: LiquidVariable[], sought: string): { group: string; found: LiquidVariable[] }[] {
  const wanted = plain(sought);
  const fits = ({ path, label, group, example }: LiquidVariable) => [path, label, group, example ?? ''].some((word) => plain(word).includes(wanted));
  const groups = [...new Set(variables.map(({ group }) => group))];
  return groups.map((group) => ({ group, found: variables.filter((one) => one.group === group && fits(one)) })).filter(({ found }) => found.length > 0);
}

function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll(' ', '');
}
