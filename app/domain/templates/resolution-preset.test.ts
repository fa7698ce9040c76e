import { describe, expect, test } from 'vitest';
import { LONGEST_DAYS } from '#app/domain/resolutions/longest-days.ts';
import { kindAndWish } from '#app/domain/resolutions/wish.ts';
import { presetFault } from './resolution-preset.ts';
import { templateProblems } from './template-problems.ts';
import { aTemplate } from '#tests/builders/a-template.ts';

describe('a preset is refused by the part that is wrong', () => {
  test.each([
    ['refund', { lines: 'some' }, 'lines'],
    ['refund', { percent: '10' }, ''],
    ['refund', { notify: 'yes' }, 'notify'],
    ['goodwill', { percent: '0' }, 'percent'],
    ['goodwill', { percent: '101' }, 'percent'],
    ['goodwill', { percent: '10.5' }, 'percent'],
    ['goodwill', { expiresInDays: LONGEST_DAYS + 1 }, 'expiresInDays'],
    ['cancellation', { money: 'mine' }, 'money'],
  ] as const)('%s %j', (kind, preset, fault) => {
    expect(presetFault(kind, preset)).toBe(fault);
    const [problem] = templateProblems(aTemplate({ resolutionKind: kind, resolutionPreset: { ...preset } }));
    expect(problem).toMatchObject({ field: fault ? `resolutionPreset.${fault}` : 'resolutionPreset', words: 'template_preset' });
  });

  test('one without a resolution is none', () => {
    expect(templateProblems(aTemplate({ resolutionPreset: {} }))).toMatchObject([{ field: 'resolutionPreset' }]);
  });
});

/** What a wish takes for this part, and nothing for a part it does not know. */
function taken(kind: string, name: string, value: unknown): boolean {
  const read = kindAndWish.safeParse({ kind, wish: { orderId: '1', [name]: value } });
  return !read.error?.issues.some(({ path }) => path[1] === name);
}

test.each([
  ['refund', 'to', ['payments', 'credit']],
  ['cancellation', 'money', ['original', 'store_credit', 'kept']],
  ['return_processing', 'way', ['original', 'store_credit', 'none']],
  ['goodwill', 'form', ['discount_code', 'gift_card']],
] as const)('what %s can be told about "%s" beforehand is what its plan takes', (kind, name, values) => {
  for (const value of values) expect([value, presetFault(kind, { [name]: value }), taken(kind, name, value)]).toEqual([value, null, true]);
  expect([presetFault(kind, { [name]: 'else' }), taken(kind, name, 'else')]).toEqual([name, false]);
});

test('a gesture may be preset to last as long as one may be given, no longer', () => {
  expect(presetFault('goodwill', { form: 'gift_card', percent: '10', expiresInDays: LONGEST_DAYS, notify: false })).toBeNull();
});
