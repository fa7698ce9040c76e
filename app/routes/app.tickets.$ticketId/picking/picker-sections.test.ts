import { describe, expect, test } from 'vitest';
import type { TemplateChoice } from '#app/ui/ticket/template-choice.ts';
import { pickerSections } from './picker-sections.ts';

const choice = (id: string, ko: string, en: string, more: Partial<TemplateChoice> = {}): TemplateChoice => ({ id, title: { ko, en }, usedWhen: null, folder: '배송', resolutionKind: null, locales: ['ko', 'en'], uses: 0, broken: null, ...more });

const lost = choice('lost', '분실된 택배 환불', 'Lost parcel, refund', { usedWhen: { ko: '택배를 잃어버렸을 때', en: 'When the parcel never came' } });
const late = choice('late', '배송 지연 사과', 'Late delivery, sorry');
const thanks = choice('thanks', '고마운 말씀에 대한 답', 'Thanks for kind words', { folder: null });
const all = [lost, late, thanks];
const found = (typed: string) => pickerSections(all, typed).flatMap(({ choices }) => choices.map(({ id }) => id));

describe('what the picker shows', () => {
  test('everything by folder, what lies in none last', () => {
    expect(pickerSections(all, '')).toEqual([{ heading: { folder: '배송' }, choices: [lost, late] }, { heading: 'rest', choices: [thanks] }]);
  });

  test('is found by two syllables, by either language, by the line of use, and however it is spaced', () => {
    expect(found('분실')).toEqual(['lost']);
    expect(found('NEVER came')).toEqual(['lost']);
    expect(found('배송지연')).toEqual(['late']);
    expect(found('ｌａｔｅ')).toEqual(['late']);
    expect(found('배송 환불')).toEqual(['lost']);
    expect(found('환율')).toEqual([]);
    expect(pickerSections(all, '보상', ({ id }) => (id === 'thanks' ? '보상 포함' : '')).flatMap(({ choices }) => choices)).toEqual([thanks]);
  });

  test('what is used most stands on top until something is typed; what is broken never does', () => {
    const many = [...all, ...Array.from({ length: 8 }, (_, n) => choice(`used-${n}`, `답 ${n}`, `Answer ${n}`, { uses: n, broken: n === 7 ? 'why' : null }))];
    expect(pickerSections(many, '')[0]).toMatchObject({ heading: 'often', choices: [{ id: 'used-6' }, { id: 'used-5' }, { id: 'used-4' }, { id: 'used-3' }, { id: 'used-2' }] });
    expect(pickerSections(many, 'answer')[0]!.heading).toEqual({ folder: '배송' });
  });
});
