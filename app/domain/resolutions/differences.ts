/** One thing that is not as it was when the plan was made. */
export interface Difference {
  /** The aspect's name; words under `resolution` → `changed`. */
  what: string;
  before: unknown;
  after: unknown;
}

/** What was agreed to, aspect by aspect. */
export type Agreed<P> = Record<string, (plan: P) => unknown>;

/**
 * What an agent has to look at again before confirming. The order's
 * `updatedAt` alone is no difference: a tag or a note moves it, our own work too.
 */
export function differencesOf<P>(agreed: Agreed<P>, before: P, after: P): Difference[] {
  return Object.entries(agreed).flatMap(([what, read]) => {
    const [was, is] = [read(before), read(after)];
    return JSON.stringify(sorted(was)) === JSON.stringify(sorted(is)) ? [] : [{ what, before: was, after: is }];
  });
}

/** Plans come back from the database with their keys in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!value || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
