import { describe, expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { changeCalendar } from './change-calendar.server.ts';
import { currentCalendar } from './current-calendar.server.ts';
import { promiseText } from './promise-text.server.ts';
import { seedCalendar } from './seed-calendar.server.ts';

const seed = (ledger: Ledger) => seedCalendar(ledger, 'Asia/Seoul');
const nights = { timeZone: 'Asia/Seoul', always: false, hours: [{ weekday: 1, opens: 72_000, closes: 108_000 }], holidays: [] };

describe('versions', () => {
  test('before anything is set the shop counts as open, and that is said', async () => {
    expect(await currentCalendar(await aDesk())).toEqual({ timeZone: 'Asia/Seoul', always: false, hours: [], holidays: [], version: 0, unset: true });
  });

  test('seeding twice is seeding once', async () => {
    const desk = await aDesk();
    await desk.transaction(seed);
    await desk.transaction(seed);
    expect(await currentCalendar(desk)).toMatchObject({ version: 1, unset: false });
    expect(await desk.db.calendar.count({ where: { shopId: desk.shop.id } })).toBe(1);
  });

  test('of two who change the same version one is told', async () => {
    const desk = await aDesk();
    await desk.transaction(seed);
    const both = await Promise.allSettled([changeCalendar(desk, 1, nights), changeCalendar(desk, 1, { ...nights, always: true })]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((both.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: 'conflict' });
    expect((await currentCalendar(desk)).version).toBe(2);
  });

  test('hours that end before they begin are refused', async () => {
    const desk = await aDesk();
    const wrong = { ...nights, hours: [{ weekday: 1, opens: 10, closes: 10 }] };
    await expect(changeCalendar(desk, 0, wrong)).rejects.toMatchObject({ code: 'bad_input', details: { field: 'hours' } });
    await expect(changeCalendar(desk, 0, { ...nights, timeZone: 'Asia/Nowhere' })).rejects.toMatchObject({ details: { field: 'timeZone' } });
  });
});

describe('the promise in words', () => {
  test.each([
    ['ko', '2026-11-24T14:00+09:00', '11월 24일(화) 오후 2시까지 답변드리겠습니다.'],
    ['ko', '2026-11-24T10:10+09:00', '11월 24일(화) 오전 10시 30분까지 답변드리겠습니다.'],
    ['en', '2026-11-24T14:00+09:00', 'You will have our answer by Tue, Nov 24, 2 PM (South Korea Time).'],
    ['en', '2026-11-24T00:10+09:00', 'You will have our answer by Tue, Nov 24, 12:30 AM (South Korea Time).'],
  ])('%s %s', (locale, at, words) => {
    expect(promiseText(locale, new Date(at), nights)).toBe(words);
  });

  test('names the zone to Korean readers when it is not theirs', () => {
    expect(promiseText('ko', new Date('2026-11-24T14:00+01:00'), { ...nights, timeZone: 'Europe/Berlin' })).toBe('11월 24일(화) 오후 2시(독일 시간)까지 답변드리겠습니다.');
  });
});
