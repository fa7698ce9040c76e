import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holesOf } from './holes-of.ts';
import { promptWords } from './prompt-values.ts';
import { renderForComposer } from './render-for-composer.ts';
import { renderTemplate } from './render-template.ts';
import type { PromptKind, TemplatePrompt } from './template-row.ts';

const prompt = (kind: PromptKind, required = true): TemplatePrompt => ({ name: 'it', kind, label: { ko: '값', en: 'Value' }, choices: kind === 'choice' ? [{ ko: '수거', en: 'Pick up' }, { ko: '폐기', en: 'Throw away' }] : [], required });
const said = (kind: PromptKind, typed: string, locale: 'ko' | 'en' = 'ko') => {
  const { words, faults } = promptWords([prompt(kind)], { it: typed }, locale);
  return faults[0]?.words ?? words['it'];
};

describe('what is filled in becomes words', () => {
  test.each<[PromptKind, string, string, string]>([
    ['date', '2026-11-30', '2026년 11월 30일', 'November 30, 2026'],
    ['choice', '1', '폐기', 'Throw away'],
    ['number', '2.5', '2.5', '2.5'],
    ['text', '  두   번째\n상자 ', '두 번째 상자', '두 번째 상자'],
  ])('%s %j', (kind, typed, ko, en) => {
    expect([said(kind, typed), said(kind, typed, 'en')]).toEqual([ko, en]);
  });

  test.each<[PromptKind, string]>([['date', '내일'], ['date', '2026-02-30'], ['date', '2026-13-01'], ['choice', '2'], ['choice', '-1'], ['number', 'many'], ['number', '1e9'], ['text', 'x'.repeat(501)]])('%s %j is refused by name', (kind, typed) => {
    expect(said(kind, typed)).toBe(`template_prompt_not_${kind}`);
  });
});

test('one that is not filled in is a hole; one that may be left out is not', () => {
  const body = '{{ prompt.it }}까지';
  expect(holesOf(body, { prompt: promptWords([prompt('date')], {}, 'ko').words })).toEqual(['prompt.it']);
  expect(renderTemplate(body, { prompt: promptWords([prompt('date', false)], {}, 'ko').words }, 'ko')).toBe('까지');
});

describe('a value is words, never Liquid', () => {
  const hostile = fc.array(fc.constantFrom('{{', '}}', '{%', '%}', '{', '}', ' refund.amount ', 'assign x = 1', '\u{E000}', '0', '\u{E001}', '\u{E002}', '김'), { maxLength: 12 }).map((parts) => parts.join(''));

  test('not even where the text is rendered a second time, after the outcome', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (typed, name, around) => {
        const { words } = promptWords([prompt('text', false)], { it: typed }, 'ko');
        const composed = renderForComposer('{{ customer.name }}{{ prompt.it }}{{ refund.amount }}{{ order.name }}', { customer: { name: `${name}김` }, order: { name: `#${around}` }, prompt: words }, 'ko');
        const sent = renderTemplate(composed, { refund: { amount: '₩1,000' } }, 'ko');
        expect(composed.match(/\{[{%]/g)).toEqual(['{{']);
        expect(sent.match(/₩1,000/g)).toEqual(['₩1,000']);
        expect(sent).not.toMatch(/\{[{%]/);
      }),
      { numRuns: 500 },
    );
  });
});
