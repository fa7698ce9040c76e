import { describe, expect, test } from 'vitest';
import { Problem } from '#app/platform/problem.ts';
import { checkText } from './check-text.ts';
import { holesOf } from './holes-of.ts';
import { josa } from './josa.ts';
import { exampleContext } from './message-context.ts';
import { examplePrompts } from './prompt-context.ts';
import { outcomesIn, renderForComposer } from './render-for-composer.ts';
import { renderTemplate } from './render-template.ts';
import { sampleContext } from './sample-context.ts';
import { starterContent } from './starter-content.ts';
import { starterTemplates } from './starter/starter-templates.ts';
import { OUTCOME_GROUPS } from './variables.ts';

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error('no problem was thrown');
}

describe('holes', () => {
  test.each([{ order: {} }, { order: { name: null } }, { order: { name: '  ' } }, {}])('nothing, null and empty text stop the send: %j', (context) => {
    const problem = problemOf(() => renderTemplate('주문 {{ order.name }}', context, 'ko'));
    expect([problem.code, problem.details.values?.hole]).toEqual(['template_hole', 'order.name']);
  });

  test('a filter in between hides no hole', () => {
    expect(problemOf(() => renderTemplate("{{ refund.amount | josa: '을/를' }}", {}, 'ko')).details.values?.hole).toBe('refund.amount');
  });

  test('a branch and a default are ways around one', () => {
    expect(renderTemplate("{% if parcel.carrier %}{{ parcel.carrier }}{% else %}-{% endif %}{{ order.name | default: '?' }}", {}, 'en')).toBe('-?');
  });

  test('all are listed, in order', () => {
    expect(holesOf('{{ order.name }} {{ customer.name }} {{ refund.amount }} {{ oder.name }}{{ alone }}', { customer: { name: 'Nora' } })).toEqual(['order.name', 'refund.amount', 'oder.name', 'alone']);
    expect(holesOf('{{ customer.name }}', { customer: { name: 'Nora' } })).toEqual([]);
  });
});

describe('the box', () => {
  test.each(["{% include 'x' %}", "{% render 'x' %}", "{% layout 'x' %}", '{% liquid echo 1 %}', '{% tablerow i in (1..3) %}{% endtablerow %}', "{{ 'x' | raw }}", "{{ 'x' | where: 'a' }}", '{{ customer.name', '{% if %}'])('refuses %s', (body) => {
    expect(problemOf(() => renderTemplate(body, { customer: { name: 'x' } }, 'en')).code).toBe('bad_input');
  });

  test('stops what runs away, in time, steps and size', () => {
    const nested = '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}';
    expect(problemOf(() => renderTemplate(nested, {}, 'en')).code).toBe('bad_input');
    const doubled = `{% assign a = 'xxxxxxxxxx' %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`;
    expect(['bad_input', 'too_large']).toContain(problemOf(() => renderTemplate(doubled, {}, 'en')).code);
    expect(problemOf(() => renderTemplate('x'.repeat(30_000), {}, 'en')).code).toBe('too_large');
  });

  test('reaches no prototype', () => {
    expect(problemOf(() => renderTemplate('{{ customer.constructor }}', { customer: { name: 'x' } }, 'en')).code).toBe('template_hole');
  });

  test.each(['김{', '김{{', '{%', '}}', '%}', 'a{ {'])('a name of “%s” does not break the outcome that stands next to it', (name) => {
    const held = renderForComposer('{{ customer.name }}{{ refund.amount }} 환불', { customer: { name } }, 'ko');
    expect(renderTemplate(held, { refund: { amount: '1,000원' } }, 'ko')).toMatch(/1,000원 환불$/);
  });

  test('text of a shopper stays text, also when rendered twice', () => {
    const name = '{{ refund.amount }}{% assign x = 1 %}<b>&';
    const once = renderForComposer('{{ customer.name }}: {{ refund.amount }}', { customer: { name } }, 'en');
    const twice = renderTemplate(once, { refund: { amount: '$5.00' } }, 'en');
    expect(twice).toContain(': $5.00');
    expect(twice).toContain('<b>&');
    expect(twice.match(/\$5\.00/g)).toHaveLength(1);
    expect(twice).toContain('refund.amount');
  });
});

describe('the composer', () => {
  test('keeps outcomes as Liquid, fills the rest', () => {
    const text = renderForComposer("{{ customer.name }}: {{ refund.amount | josa: '을/를' }} / {{- replacement.orderName }}", { customer: { name: '김하늘' } }, 'ko');
    expect(text).toBe("김하늘: {{ refund.amount | josa: '을/를' }} / {{- replacement.orderName }}");
    expect(outcomesIn(text)).toEqual(['refund', 'replacement']);
  });

  test('fills an outcome that is known', () => {
    expect(renderForComposer('{{ refund.amount }}', { refund: { amount: '₩12,000' } }, 'ko')).toBe('₩12,000');
  });

  test.each(starterTemplates.flatMap((starter) => starterContent(starter).texts.map((text) => ({ name: `${starter.situation} ${text.locale} ${text.channel}`, prompts: starterContent(starter).prompts, ...text }))))('$name: composing first comes to the same text', ({ body, locale, prompts }) => {
    const whole = { ...exampleContext(locale), prompt: examplePrompts(prompts, locale) };
    const composed = renderForComposer(body, { ...whole, ...Object.fromEntries(OUTCOME_GROUPS.map((group) => [group, {}])) }, locale);
    expect(renderTemplate(composed, whole, locale)).toBe(renderTemplate(body, whole, locale));
  });
});

describe('what no clock of the library counts', () => {
  const refused = (work: () => unknown) => expect(work).toThrow(Problem);
  test('brackets within brackets are refused before they are parsed', () => {
    const nested = `{{ ${'a['.repeat(3000)}x${']'.repeat(3000)} }}`;
    refused(() => renderTemplate(nested, sampleContext.ko, 'ko'));
    expect(checkText(nested, { locale: 'ko', resolutionKind: null, prompts: [] })).toMatchObject([{ words: 'template_too_nested' }]);
    expect(renderTemplate('{{ customer["name"] }} [[[[[[[[[[[[[[[[[[[[[[[', sampleContext.ko, 'ko')).toContain('김하늘');
  });

  // Looked through from its beginning, and from each bracket again, two million letters would not end within a test's time.
  test('a particle is found at the end of a word, however long', () => {
    expect(josa(`${'(['.repeat(1_000_000)}컵`, '을/를').slice(-2)).toBe('컵을');
    refused(() => renderTemplate(`{% assign a = "([" %}{% for i in (1..15) %}{% assign a = a | append: a %}{% endfor %}{{ a | josa: "을/를" }}`, sampleContext.ko, 'ko'));
  });
});

describe('josa', () => {
  test.each([
    ['머그', '을/를', '머그를'], ['앞치마 1개', '을/를', '앞치마 1개를'], ['컵', '은/는', '컵은'], ['서울', '으로/로', '서울로'], ['부산', '으로/로', '부산으로'], ['서울', '이/가', '서울이'],
    ['#1042', '을/를', '#1042를'], ['#1107', '으로/로', '#1107로'], ['#1100', '으로/로', '#1100으로'], ['#1103', '이/가', '#1103이'], ['₩48,000', '을/를', '₩48,000을'], ['$36.00', '을/를', '$36.00를'],
    ['머그(흰색)', '을/를', '머그(흰색)를'], ['컵(소)', '을/를', '컵(소)을'], ['‘머그’', '와/과', '‘머그’과'], ['USB', '이/가', 'USB가'], ['URL', '으로/로', 'URL로'], ['Book', '을/를', 'Book을'], ['Apple', '을/를', 'Apple을'], ['Cake', '과/와', 'Cake와'], ['Linen', '은/는', 'Linen은'],
  ])('%s + %s', (word, pair, expected) => {
    expect(josa(word, pair)).toBe(expected);
  });
});
