import { expect, test } from 'vitest';
import { dirOf, fallbacks, firstIn, helpLocales, isLocale } from './locales.ts';

test.each(['ko', 'pt-BR', 'zh-Hant-TW', 'fil'])('%s is a language', (locale) => expect(isLocale(locale)).toBe(true));
test.each(['', 'KO', 'ko_KR', 'korean', 'ko-kr', 'x"', 'ko-KR-x'])('%s is none', (locale) => expect(isLocale(locale)).toBe(false));

test('a language is looked for, then its kin, then the shop’s own in their order', () => {
  expect(fallbacks('pt-BR', ['ko', 'en', 'pt-PT'])).toEqual(['pt-BR', 'pt', 'pt-PT', 'ko', 'en']);
  expect(fallbacks('en', ['ko', 'en'])).toEqual(['en', 'ko']);
});

test('what stands in no language of the list is better than nothing', () => {
  expect(firstIn({ ja: 1 }, ['ko', 'en'])).toEqual({ locale: 'ja', text: 1 });
  expect(firstIn({ ja: 1, en: 2 }, ['ko', 'en'])).toEqual({ locale: 'en', text: 2 });
  expect(firstIn({}, ['ko'])).toBeNull();
});

test('the shop’s languages come first, and those it does not write in not at all', () => {
  const written = (...locales: string[]) => ({ texts: Object.fromEntries(locales.map((locale) => [locale, ''])) });
  expect(helpLocales([written('en', 'ko'), written('ja')], { locale: 'ko', languages: ['ko', 'en'] })).toEqual(['ko', 'en', 'ja']);
  expect(helpLocales([written('en', 'ko')], { locale: 'ko', languages: ['ko'] })).toEqual(['ko']);
  expect(helpLocales([written('fr')], { locale: 'en', languages: ['en'] })).toEqual(['fr']);
});

test('Arabic runs from right to left', () => {
  expect([dirOf('ar'), dirOf('he-IL'), dirOf('ko'), dirOf('en')]).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
});

test('a language is only what somebody wrote in, whatever an address asks for', () => {
  for (const asked of ['__proto__', 'constructor', 'toString']) expect(firstIn({ ko: '글' }, [asked])).toEqual({ locale: 'ko', text: '글' });
});
