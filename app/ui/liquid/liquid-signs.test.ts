import { expect, test } from 'vitest';
import en from '#app/locales/en/templates.json' with { type: 'json' };
import { FILTERS, liquid, TAGS } from '#app/domain/templates/liquid-engine.ts';
import { liquidFilters, liquidTags } from './liquid-signs.ts';

const named = (signs: { name: string }[]) => signs.map(({ name }) => name).toSorted();

test('what is offered is what the engine takes, and every sign has its words', () => {
  expect(named(liquidFilters)).toEqual(FILTERS.filter((name) => name !== 'date').toSorted());
  expect(named(liquidFilters)).toEqual(Object.keys(en.filters).toSorted());
  expect(named(liquidTags)).toEqual(Object.keys(en.tags).toSorted());
  const opening = named(liquidTags).filter((name) => !/^end|^els|^when$/.test(name));
  expect(opening).toEqual(TAGS.filter((name) => name !== '#').toSorted());
});

test('what a filter writes is Liquid', () => {
  for (const { name, written = name } of liquidFilters) expect(() => liquid.parse(`{{ 'a' | ${written} }}`), name).not.toThrow();
});
