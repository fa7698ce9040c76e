import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText, type TextRules } from './check-text.ts';
import { MAX_TEMPLATE } from './liquid-engine.ts';
import { exampleContext } from './message-context.ts';
import { renderTemplate } from './render-template.ts';
import { starterContent } from './starter-content.ts';
import { starterTemplates } from './starter/starter-templates.ts';
import { templateProblems } from './template-problems.ts';
import type { TemplatePrompt } from './template-row.ts';

const rules: TextRules = { locale: 'ko', resolutionKind: null, prompts: [] };
const day: TemplatePrompt = { name: 'day', kind: 'date', label: { ko: '날짜', en: 'Day' }, choices: [], required: true };
const found = (text: string, changes: Partial<TextRules> = {}) => checkText(text, { ...rules, ...changes }).map(({ words, values, line, column }) => ({ words, values, line, column }));
const words = (text: string, changes: Partial<TextRules> = {}) => found(text, changes).map((problem) => problem.words);

describe('all that is wrong is told, with its place', () => {
  test('in the order of the places, also after a mistake that the parser stops at', () => {
    const text = "안녕하세요 {{ custmer.name }}\n{% include 'x' %} {{ order.name | raw }}\n{{ }}{{ refund.amount }}";
    expect(found(text)).toEqual([
      { words: 'template_unknown_near', values: { hole: 'custmer.name', near: 'customer.name' }, line: 1, column: 10 },
      { words: 'template_tag_refused', values: { tag: 'include', line: 2, column: 1 }, line: 2, column: 1 },
      { words: 'template_filter_refused', values: { filter: 'raw', line: 2, column: 19 }, line: 2, column: 19 },
      { words: 'template_unreadable_at', values: { line: 3, column: 4 }, line: 3, column: 1 },
      { words: 'template_without_resolution', values: { hole: 'refund' }, line: 3, column: 9 },
    ]);
  });

  test('the place covers what is wrong, no more', () => {
    const text = '주문 {{ order.nmae | upcase }} 끝';
    const [problem] = checkText(text, rules);
    expect(text.slice(problem!.from, problem!.to)).toBe('order.nmae');
  });

  test.each([
    ['{{ order }}', 'template_unknown'],
    ['{{ order.name.size }}', 'template_unknown'],
    ['{{ nothing.like_it }}', 'template_unknown'],
    ['{{ prompt.day }}', 'template_prompt_unknown'],
    ['{% if customer.name %}', 'template_unreadable_at'],
    ['{% endif %}', 'template_unreadable_at'],
    ['{{ customer.name', 'template_unreadable_at'],
    ['{{ refund.amount | times: 2 }}', 'template_without_resolution'],
    ['{{ order.name | plus: 1 }}', 'template_filter_unfit'],
    ['{{ order.date | date: "%Y" }}', 'template_filter_unfit'],
    ['   ', 'template_empty'],
  ])('%s: %s', (text, expected) => {
    expect(words(text)).toContain(expected);
  });

  test('an outcome is written, never decided with, and only with the resolution that brings it', () => {
    expect(words('{{ refund.amount }}', { resolutionKind: 'refund' })).toEqual([]);
    expect(words('{{ refund.amount }}', { resolutionKind: 'return_processing' })).toEqual([]);
    expect(words('{{ refund.amount }}', { resolutionKind: 'goodwill' })).toEqual(['template_without_resolution']);
    expect(words('{% if refund.amount %}{{ refund.amount }}{% endif %}', { resolutionKind: 'refund' })).toEqual(['template_outcome_decides']);
    expect(words('{% assign x = goodwill.code %}', { resolutionKind: 'goodwill' })).toEqual(['template_outcome_decides']);
  });

  test('an outcome that may be missing has words for then', () => {
    expect(words('{{ return.labelUrl }}', { resolutionKind: 'return' })).toEqual(['template_outcome_maybe']);
    expect(words("{{ return.labelUrl | default: '메일로 따로 보내 드리겠습니다' }}", { resolutionKind: 'return' })).toEqual([]);
  });

  test('a prompt that may be left out is no hole, in a sentence or a condition', () => {
    expect(words('{{ prompt.day }}', { prompts: [day] })).toEqual([]);
    expect(words('{{ prompt.day }}{% if prompt.day %}까지{% endif %}', { prompts: [{ ...day, required: false }] })).toEqual([]);
  });
});

// Carried out, each of these would outlast any test's time.
describe('what would run away is refused', () => {
  test.each([
    ['a text of 100 KB', 'x'.repeat(100_000), 'template_too_long'],
    ['a text of 100 KB of Liquid', '{{ order.name }}'.repeat(6300), 'template_too_long'],
    ['blocks within blocks', '{% if customer.name %}'.repeat(400) + '{% endif %}'.repeat(400), 'template_too_nested'],
    ['brackets within brackets', `{{ ${'a['.repeat(3000)}x${']'.repeat(3000)} }}`, 'template_too_nested'],
    ['loops within loops', '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}', 'template_runs_away'],
    ['doubling', `{% assign a = 'xxxxxxxxxx' %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`, 'template_runs_away'],
    ['a long output', "{% for a in (1..3000) %}{{ 'xxxxxxxxxxxxxxxxxxxx' }}{% endfor %}", 'template_output_too_long'],
    ['files', "{% render 'secrets' %}", 'template_tag_refused'],
    ['files, in another way', "{% layout '../../etc/passwd' %}", 'template_tag_refused'],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual([expected]);
  });

  test('hundreds of mistakes are told in part', () => {
    expect(words('{{ a.b }}'.repeat(2000))).toHaveLength(50);
    expect(words('{% x %}'.repeat(2000))).toHaveLength(20);
  });

  test('the longest text that may be saved is checked whole', () => {
    const line = '안녕하세요, {{ customer.name }} 고객님. 주문 {{ order.name }}을 확인하고 있습니다.\n';
    const text = line.repeat(Math.floor(MAX_TEMPLATE / line.length) - 1);
    expect(checkText(text, rules)).toEqual([]);
    expect(words(`${text}{{ a.b }}`)).toHaveLength(1);
  });
});

test('every starter can be saved as it is', () => {
  const refused = starterTemplates.flatMap((starter) => templateProblems(starterContent(starter)).map(({ field, words: why, values }) => `${starter.situation} ${field} ${why} ${JSON.stringify(values)}`));
  expect(refused).toEqual([]);
});

describe('whatever is typed', () => {
  const typed = fc
    .array(fc.constantFrom('{{', '}}', '{%', '%}', '{', '}', ' if ', ' endif ', ' for i in (1..3) ', ' endfor ', 'order.name', 'customer', '.', '|', ' josa: ', "'을/를'", 'refund.amount', 'prompt.day', '\n', '가', ' '), { maxLength: 25 })
    .map((parts) => parts.join(''));

  test('every problem has its place in the text, and a text without one is one that renders', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const problems = checkText(text, { ...rules, prompts: [day] });
        for (const { from, to, line, column } of problems) {
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
          expect(text.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1).toBe(from);
        }
        if (problems.length === 0) expect(() => renderTemplate(text, { ...exampleContext('ko'), prompt: { day: '내일' } }, 'ko')).not.toThrow();
      }),
      { numRuns: 1500 },
    );
  });
});
