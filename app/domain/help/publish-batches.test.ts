import { expect, test } from 'vitest';
import { batchesOf } from './publish-batches.ts';

const row = (key: string, wanted: string | null = '{}') => ({ key, wanted, wantedDigest: key });

test('no index comes before the bodies it names, no removal before the index that names it no more', () => {
  const rows = [row('settings'), row('b_old_ko', null), row('index_ko'), row('figures'), row('b_a_ko'), row('articles')];
  expect(batchesOf(rows)).toEqual([
    { kind: 'set', rows: ['b_a_ko', 'index_ko', 'settings', 'articles', 'figures'].map((key) => row(key)) },
    { kind: 'remove', rows: [row('b_old_ko', null)] },
  ]);
});

test('of many, 25 a call, and less where they are large', () => {
  const many = Array.from({ length: 60 }, (_, n) => row(`b_${n}_ko`));
  expect(batchesOf(many).map(({ rows }) => rows.length)).toEqual([25, 25, 10]);
  const large = Array.from({ length: 12 }, (_, n) => row(`b_${n}_ko`, 'x'.repeat(120_000)));
  expect(batchesOf(large).map(({ rows }) => rows.length)).toEqual([8, 4]);
});
