import { describe, expect, test } from 'vitest';
import { resolutionKinds } from '#app/domain/resolutions/kinds.ts';
import en from '#app/locales/en/ticket.json' with { type: 'json' };
import ko from '#app/locales/ko/ticket.json' with { type: 'json' };
import { stuckBy } from './stuck-by.ts';

describe.each([['ko', ko], ['en', en]])('in %s', (_, { mail }) => {
  test('every kind of resolution has words for the ways out of waiting', () => {
    expect(Object.keys(mail.tryAgain).toSorted()).toEqual([...resolutionKinds].toSorted());
    expect(Object.keys(mail.moveTo).toSorted()).toEqual([...resolutionKinds].toSorted());
  });

  test.each([
    ['template_hole: refund.amount', 'stuckHole', 'refund.amount'],
    ['not_possible: 2026년 11월 24일', 'stuckUntrue', '2026년 11월 24일'],
    ['too_large: ', 'stuck', ''],
    ['something else', 'stuck', ''],
  ])('%s is said in words, without its code', (error, key, reason) => {
    expect(stuckBy(error)).toEqual({ key, reason });
    expect(mail[stuckBy(error).key]).not.toMatch(/not_possible|template_hole/);
  });
});
