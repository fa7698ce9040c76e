import { expect, test } from 'vitest';
import { fillPrompts } from './fill-prompts.ts';
import type { TemplatePrompt } from './template-row.ts';

const prompt = (name: string, kind: TemplatePrompt['kind'], required = true): TemplatePrompt => ({
  name,
  kind,
  label: { ko: name, en: name },
  choices: kind === 'choice' ? [{ ko: '문 앞', en: 'At the door' }, { ko: '경비실', en: 'With the porter' }] : [],
  required,
});

test('what is filled in becomes words of the text’s language', () => {
  const prompts = [prompt('day', 'date'), prompt('where', 'choice'), prompt('count', 'number'), prompt('note', 'text')];
  const typed = { day: '2026-11-30', where: 'At the door', count: ' 3 ', note: ' 내일 ' };
  expect(fillPrompts(prompts, typed, 'ko')).toEqual({ values: { day: '2026년 11월 30일', where: '문 앞', count: '3', note: '내일' }, wrong: [] });
  expect(fillPrompts(prompts, typed, 'en').values).toMatchObject({ day: 'November 30, 2026', where: 'At the door' });
});

test('what has to be filled in is missing, what may be left out is nothing', () => {
  expect(fillPrompts([prompt('a', 'text'), prompt('b', 'text', false)], { b: '  ' }, 'ko')).toEqual({ values: { b: null }, wrong: [] });
});

test.each([
  ['date', '2026-02-30'],
  ['date', '30.11.2026'],
  ['choice', 'Somewhere else'],
  ['number', 'three'],
  ['number', '1e9'],
  ['text', 'x'.repeat(501)],
] as const)('a %s is never %s', (kind, value) => {
  expect(fillPrompts([prompt('one', kind)], { one: value }, 'en')).toEqual({ values: {}, wrong: ['one'] });
});

test('a name that every object has is filled only by hand', () => {
  expect(fillPrompts([prompt('constructor', 'text')], {}, 'ko')).toEqual({ values: {}, wrong: [] });
});
