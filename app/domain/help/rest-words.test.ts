import { expect, test } from 'vitest';
import { restWords } from './rest-words.ts';

const closed = (date: string, name = '추석') => ({ date, name, hours: [] });

test('days in a row are one, with the moments of the shop’s own midnight', () => {
  const [chuseok, ...rest] = restWords([closed('2026-09-25'), closed('2026-09-24'), closed('2026-09-26')], 'Asia/Seoul');
  expect(rest).toEqual([]);
  expect(chuseok!.from).toBe(Date.parse('2026-09-24T00:00:00+09:00') / 1000);
  expect(chuseok!.until).toBe(Date.parse('2026-09-27T00:00:00+09:00') / 1000);
  expect(chuseok!.ko).toMatch(/^9월 24일 \(목\)\s*~\s*9?월? ?26일 \(토\) 추석$/);
  expect(chuseok!.en).toMatch(/^Thu, September 24\s–\sSat, September 26 \(추석\)$/);
});

test('another name, a gap and shorter hours stand alone, at the end of a year and west of Greenwich too', () => {
  const words = restWords([closed('2026-12-31', 'Year’s end'), { date: '2027-01-01', name: 'New Year', hours: [{ opens: 36_000, closes: 46_800 }] }, closed('2027-01-03', '')], 'America/New_York');
  expect(words.map(({ en }) => en)).toEqual(['Thu, December 31 (Year’s end)', 'Fri, January 1 10:00–13:00 (New Year)', 'Sun, January 3']);
  expect(words[0]!.from).toBe(Date.parse('2026-12-31T00:00:00-05:00') / 1000);
});
