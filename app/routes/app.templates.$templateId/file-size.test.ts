import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test.each([
  [1, '1 kB'],
  [12_400, '12 kB'],
  [1_500_000, '1.4 MB'],
  [5 * 1024 * 1024, '5 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(fileSize(bytes, 'en')).toBe(words);
});
