import type { Share } from './run-sequences.ts';

/**
 * One of the two halves that two workers play at the same time. Without a word
 * 200 sequences in all, with a seed of its own; MEND_RUNS says how many, MEND_MINUTES
 * how long, MEND_SEED and MEND_PATH play one again.
 */
export function half(which: 0 | 1): Share {
  const { MEND_RUNS = '200', MEND_SEED, MEND_PATH, MEND_MINUTES, MEND_AS_FOUND } = process.env;
  const runs = MEND_MINUTES ? 1_000_000_000 : Math.ceil(Number(MEND_RUNS) / 2);
  return {
    // A path leads to one sequence; fast-check would go on from there.
    runs: MEND_PATH ? 1 - which : runs,
    seed: MEND_SEED ? Number(MEND_SEED) + (MEND_PATH ? 0 : which) : Math.floor(Math.random() * 1_000_000_000),
    path: MEND_PATH,
    within: MEND_MINUTES ? Number(MEND_MINUTES) * 60_000 : undefined,
    asFound: MEND_AS_FOUND === 'yes',
  };
}
