import type { Figure, FigureValue } from './figures.ts';

/** One thing that is not as it was when the plan was made. */
export interface Difference {
  /** The aspect's name; words under `resolution` → `changed`. */
  what: string;
  before: unknown;
  after: unknown;
  /** The same in figures that can be read; none where it has no figures of its own. */
  figures: ChangedFigure[];
}

/** A figure, as it was and as it is; null where there is none. */
export interface ChangedFigure extends Pick<Figure, 'of' | 'part'> {
  before: FigureValue | null;
  after: FigureValue | null;
}

/** One thing that was agreed to. */
export interface Aspect<P> {
  /** What is compared. */
  of(plan: P): unknown;
  /** The same in figures. */
  told(plan: P): Figure[];
}

/** What was agreed to, aspect by aspect. */
export type Agreed<P> = Record<string, Aspect<P>>;

/**
 * What an agent has to look at again before confirming. The order's
 * `updatedAt` alone is no difference: a tag or a note moves it, our own work too.
 */
export function differencesOf<P>(agreed: Agreed<P>, before: P, after: P): Difference[] {
  return Object.entries(agreed).flatMap(([what, { of, told }]) => {
    const [was, is] = [of(before), of(after)];
    return same(was, is) ? [] : [{ what, before: was, after: is, figures: changedFigures(told(before), told(after)) }];
  });
}

/** Those that differ, each with its counterpart; what is new stands last. */
function changedFigures(before: Figure[], after: Figure[]): ChangedFigure[] {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [was, is] = [before, after].map((figures) => figures.find((one) => one.key === key));
    if (same(was?.value, is?.value)) return [];
    const { of, part } = (is ?? was)!;
    return [{ ...(of ? { of } : {}), ...(part ? { part } : {}), before: was?.value ?? null, after: is?.value ?? null }];
  });
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Plans come back from the database with their keys in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
