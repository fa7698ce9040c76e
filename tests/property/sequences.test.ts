import { test } from 'vitest';
import { runSequences } from './run-sequences.ts';

const { MEND_SEED, MEND_PATH, MEND_RUNS = '100' } = process.env;

test('random sequences', { timeout: 1_000_000 }, () =>
  runSequences({ runs: Number(MEND_RUNS), seed: MEND_SEED ? Number(MEND_SEED) : Math.floor(Math.random() * 1e9), path: MEND_PATH, file: 'tests/property/sequences.test.ts' }));
