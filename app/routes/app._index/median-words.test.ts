import { expect, test } from 'vitest';
import { medianWords } from './median-words.ts';

test('whole minutes, rounded up, and hours beyond a day', () => {
  expect([0, 60, 61, 3600, 3601, 26 * 3600 + 600].map((seconds) => medianWords('ko', seconds))).toEqual(['1분', '1분', '2분', '1시간', '1시간 1분', '26시간 10분']);
  expect([60, 3600, 8100].map((seconds) => medianWords('en', seconds))).toEqual(['1 min', '1 hr', '2 hr 15 min']);
});
