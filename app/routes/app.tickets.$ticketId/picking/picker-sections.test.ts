import { expect, test } from 'vitest';
import type { TemplateChoice } from '#app/ui/ticket/template-choice.ts';
import { pickerSections } from './picker-sections.ts';

const choice = (id: string, folder: string | null): TemplateChoice => ({ id, title: { ko: id, en: id }, usedWhen: null, folder, resolutionKind: null, locales: ['ko', 'en'], broken: null });

test('the picker shows templates by folder, what lies in none last, and what is used most on top', () => {
  const [lost, late, thanks] = [choice('lost', '배송'), choice('late', '배송'), choice('thanks', null)];
  const byFolder = [{ heading: { folder: '배송' }, choices: [lost, late] }, { heading: 'rest', choices: [thanks] }];
  expect(pickerSections({ often: [], choices: [lost, late, thanks] })).toEqual(byFolder);
  expect(pickerSections({ often: [thanks], choices: [lost, late, thanks] })).toEqual([{ heading: 'often', choices: [thanks] }, ...byFolder]);
  expect(pickerSections({ often: [], choices: [] })).toEqual([]);
});
