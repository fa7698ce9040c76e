import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kinds } from '#app/domain/resolutions/kinds.ts';
import { nearestVariable } from './nearest-variable.ts';
import { RESOLUTION_KINDS, TEXT_LOCALES } from './template-row.ts';
import { OUTCOMES_OF, VARIABLE_GROUPS, VARIABLES, variablesFor } from './variables.ts';

type Named = Record<string, string | Record<string, string>>;

describe('every variable', () => {
  test.each(TEXT_LOCALES)('has words of its own and of its group, and an example, in %s', (locale) => {
    const { groups, variables } = JSON.parse(fs.readFileSync(`app/locales/${locale}/templates.json`, 'utf8')) as { groups: Named; variables: Record<string, Record<string, string>> };
    for (const { path, group, example } of VARIABLES) {
      expect([path, variables[group]?.[path.slice(group.length + 1)], groups[group], example[locale]]).toEqual([path, expect.stringMatching(/\S/), expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    }
  });

  test('is named once', () => {
    expect(new Set(VARIABLES.map(({ path }) => path)).size).toBe(VARIABLES.length);
  });
});

test('an outcome is offered only where its resolution is carried', () => {
  const groups = (kind: Parameters<typeof variablesFor>[0]) => [...new Set(variablesFor(kind).filter(({ isOutcome }) => isOutcome).map(({ group }) => group))];
  expect(groups(null)).toEqual([]);
  expect(groups('goodwill')).toEqual(['goodwill']);
  expect(groups('return_processing')).toEqual(['refund', 'return']);
});

test('every kind of resolution that can be planned brings the outcomes that templates know of it', () => {
  for (const [kind, { group }] of Object.entries(kinds)) {
    expect(RESOLUTION_KINDS as readonly string[]).toContain(kind);
    const brought = OUTCOMES_OF[kind as keyof typeof OUTCOMES_OF] as readonly string[];
    // One that speaks with the words of others has no group of its own.
    if (group in VARIABLE_GROUPS) expect([kind, brought]).toEqual([kind, expect.arrayContaining([group])]);
    expect(brought.length).toBeGreaterThan(0);
  }
});

test.each([['order.nmae', 'order.name'], ['Order.Name', 'order.name'], ['refund.ammount', 'refund.amount'], ['whatever.else', null], ['x', null]])('%s was probably meant to be %s', (path, near) => {
  expect(nearestVariable(path)).toBe(near);
});
