import { expect, test } from 'vitest';
import { presetFault } from '#app/domain/templates/resolution-preset.ts';
import { RESOLUTION_KINDS } from '#app/domain/templates/template-row.ts';
import { presetFields, withPreset, type PresetField } from './preset-fields.ts';

const valid = (field: PresetField) => (field.kind === 'choice' ? field.choices[0] : { flag: true, number: 30, percent: '10' }[field.kind]);

test.each(RESOLUTION_KINDS)('everything that can be preset for %s is taken, and nothing is missing', (kind) => {
  const all = Object.fromEntries(presetFields[kind].map((field) => [field.name, valid(field)]));
  expect(presetFault(kind, all)).toBe(null);
  for (const field of presetFields[kind]) if (field.kind === 'choice') for (const choice of field.choices) expect(presetFault(kind, { [field.name]: choice })).toBe(null);
  for (const name of ['lines', 'shipping', 'restock', 'notify', 'form', 'percent', 'expiresInDays', 'to', 'money', 'way']) {
    const known = presetFault(kind, { [name]: Symbol('no value of any kind') }) === name;
    expect([name, known]).toEqual([name, presetFields[kind].some((field) => field.name === name)]);
  }
});

test('a wish comes and goes', () => {
  expect(withPreset(null, 'notify', false)).toEqual({ notify: false });
  expect(withPreset({ notify: false, restock: true }, 'notify', undefined)).toEqual({ restock: true });
  expect(withPreset({ notify: false }, 'notify', undefined)).toBe(null);
});
