import { expect, test } from 'vitest';
import { momentIn } from './moment-in.ts';

test('the wall of the shop’s zone is read, summer time included', () => {
  expect(momentIn('Asia/Seoul', '2026-12-01T09:00')?.toISOString()).toBe('2026-12-01T00:00:00.000Z');
  expect(momentIn('America/New_York', '2026-07-01T09:30')?.toISOString()).toBe('2026-07-01T13:30:00.000Z');
});

test.each(['', '2026-02-30T09:00', '2026-12-01', '2026-13-01T09:00', '2026-12-01T24:00', 'x'])('"%s" is no moment', (local) => {
  expect(momentIn('Asia/Seoul', local)).toBeNull();
});
