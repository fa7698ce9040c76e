import { expect, test } from 'vitest';
import { problemAnswer, type ProblemAnswer } from '#app/desk/problem-answer.server.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { changeTalkSettings } from './change-talk-settings.server.ts';
import { talkSettings } from './talk-settings.server.ts';

const wanted = { chatOn: true, callBackOn: false, phone: null };
const words = { ko: '전화를 받는 요일을 하나 이상 고르고, 시작하는 시각과 끝나는 시각을 모두 적어 주세요.', en: 'Please choose at least one day for the phone hours, and both times.' };

test.each([
  ['no day', [], 'phoneHours'],
  ['a day without the hour it begins at', [{ weekday: 1, opens: null, closes: 61_200 }], 'phoneHours.0.opens'],
  ['a day without the hour it ends at', [{ weekday: 1, opens: 36_000, closes: null }], 'phoneHours.0.closes'],
])('phone hours of %s are refused in words that say what is missing', async (_, phoneHours, field) => {
  const desk = await aDesk();
  const refused: unknown = await changeTalkSettings(desk, 0, { ...wanted, phoneHours }).catch((error: unknown) => error);
  const told = (locale: 'ko' | 'en') => (problemAnswer(refused, locale).data as ProblemAnswer).problem;
  expect(told('ko')).toMatchObject({ field, message: words.ko });
  expect(told('en')).toMatchObject({ field, message: words.en });
  expect((await talkSettings(desk)).version).toBe(0);
});
