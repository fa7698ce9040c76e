import { VARIABLES } from './variables.ts';

const MOST_SLIPS = 3;

/** The variable that was probably meant; null where none is near. */
export function nearestVariable(path: string): string | null {
  const ranked = VARIABLES.map((variable) => ({ path: variable.path, slips: slipsBetween(path.toLowerCase(), variable.path.toLowerCase()) })).toSorted((a, b) => a.slips - b.slips);
  const best = ranked[0];
  return best && best.slips <= Math.min(MOST_SLIPS, path.length / 3) ? best.path : null;
}

/** Letters to add, drop or change (Levenshtein). */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > MOST_SLIPS) return MOST_SLIPS + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1];
    for (let across = 1; across <= other.length; across++) {
      next.push(Math.min(row[across]! + 1, next[across - 1]! + 1, row[across - 1]! + (letter === other[across - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}
