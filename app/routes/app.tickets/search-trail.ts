/** Pages of a search that can be walked back one by one; from there it is the first page. */
const LONGEST = 20;

export interface SearchTrail {
  /** Where this page begins; null for the first. */
  cursor: string | null;
  /** The page before, empty for the first; null on the first. */
  previous: string | null;
  onTo(next: string): string;
}

/** A search goes one way only: where its pages began is kept in the address, so that one can go back. */
export function searchTrail(page: string | undefined): SearchTrail {
  const cursors = page ? page.split('.') : [];
  return {
    cursor: cursors.at(-1) ?? null,
    previous: cursors.length ? cursors.slice(0, -1).join('.') : null,
    onTo: (next) => [...cursors, next].slice(-LONGEST).join('.'),
  };
}
