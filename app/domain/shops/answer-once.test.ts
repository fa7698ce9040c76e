import { expect, test } from 'vitest';
import type { Ledger } from '#app/desk/desk.ts';
import { minutes } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { answerOnce } from './answer-once.server.ts';
import { changeSettings } from './change-settings.server.ts';
import { countAndCheck } from './count-and-check.server.ts';
import { shopSettings } from './shop-settings.server.ts';

test('eight posts with one key at once are one act and one answer', async () => {
  const desk = await aDesk();
  let acts = 0;
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      answerOnce(desk, 'form:1', async function act(ledger: Ledger) {
        acts += 1;
        return { id: ledger.newId() };
      }),
    ),
  );
  expect(acts).toBe(1);
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
});

test('an act that failed may be tried again, and shops do not share keys', async () => {
  const [desk, other] = [await aDesk(), await aDesk()];
  const act = (answer: string) => async () => ({ answer });
  await expect(answerOnce(desk, 'k', async () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await answerOnce(desk, 'k', act('first'))).toEqual({ answer: 'first' });
  expect(await answerOnce(desk, 'k', act('second'))).toEqual({ answer: 'first' });
  expect(await answerOnce(other, 'k', act('second'))).toEqual({ answer: 'second' });
});

test('counts posts of one window, none lost when they come together', async () => {
  const desk = await aDesk();
  const count = () => desk.transaction((ledger) => countAndCheck(ledger, 'form:x', { max: 4, window: minutes(10) }));
  const checks = await Promise.all(Array.from({ length: 5 }, count));
  expect(checks.map((check) => check.count).toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(checks.filter((check) => !check.allowed)).toEqual([{ count: 5, allowed: false, retryAfter: 600 }]);
  desk.clock.pass(minutes(10));
  expect(await count()).toMatchObject({ count: 1, allowed: true });
});

test('changes only what is named, and keeps the language among those written', async () => {
  const desk = await aDesk();
  await changeSettings(desk, { locale: 'en', languages: ['ko'], senderName: ' Bada & Co ' });
  expect(await shopSettings(desk)).toMatchObject({ locale: 'en', languages: ['en', 'ko'], senderName: 'Bada & Co', answerTargetHours: 8, senderChosenAt: desk.clock.now() });
  await expect(changeSettings(desk, { answerTargetHours: 0 })).rejects.toMatchObject({ code: 'bad_input', details: { field: 'answerTargetHours' } });
});
