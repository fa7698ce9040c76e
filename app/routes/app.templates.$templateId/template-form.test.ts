import { expect, test } from 'vitest';
import { blankTemplate, textAt, variantOf, withText } from './template-form.ts';

const text = (locale: 'ko' | 'en', channel: 'any' | 'email' | 'chat', body = `${locale} ${channel}`) => ({ locale, channel, subject: '', body });
const both = [text('ko', 'any'), text('ko', 'email'), text('en', 'any')];

test('a text is written in its place, and the others stay where they are', () => {
  const changed = withText(both, { locale: 'ko', channel: 'any' }, { subject: '제목', body: '새 글' });
  expect(changed.map(({ body }) => body)).toEqual(['새 글', 'ko email', 'en any']);
  expect(withText(both, { locale: 'en', channel: 'chat' }, { subject: '', body: 'x' })).toHaveLength(4);
});

test('without its text for every channel a language has none', () => {
  expect(withText(both, { locale: 'ko', channel: 'email' }, null)).toEqual([both[0], both[2]]);
  expect(withText(both, { locale: 'ko', channel: 'any' }, null)).toEqual([both[2]]);
});

test('a refusal is shown with its text', () => {
  expect(variantOf('texts.ko.email.body')).toEqual({ locale: 'ko', channel: 'email' });
  expect(variantOf('title.ko')).toBe(null);
  expect(variantOf(null)).toBe(null);
});

test('a new template begins in the reader’s language', () => {
  expect(textAt(blankTemplate('en').texts, { locale: 'en', channel: 'any' })).toMatchObject({ subject: '', body: '' });
  expect(textAt(blankTemplate('en').texts, { locale: 'ko', channel: 'any' })).toBe(null);
});
