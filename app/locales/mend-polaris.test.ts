import { expect, test } from 'vitest';
import { wordsFor } from './words.server.ts';

test('a badge that asks for attention is no addressee', () => {
  expect(wordsFor('ko', 'polaris')('Polaris.Badge.TONE_LABELS.attention')).toBe('주의');
  expect(wordsFor('en', 'polaris')('Polaris.Badge.TONE_LABELS.attention')).toBe('Attention');
});
