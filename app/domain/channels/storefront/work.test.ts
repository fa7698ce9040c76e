import { expect, test } from 'vitest';
import { minutes } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { doWork } from '#tests/builders/do-work.ts';
import { isDone, takeWork, workFor } from './work.server.ts';

const take = (desk: TestDesk, work: string) =>
  desk.transaction(function once(ledger) {
    return takeWork(ledger, work);
  });

test('done work counts in its shop, for ten minutes, once', async () => {
  const desk = await aDesk();
  const [work, other] = [doWork(workFor(desk, 1)), doWork(workFor(desk, 1))];
  expect(isDone(desk, work)).toBe(true);
  expect(isDone(await aDesk(), work)).toBe(false);
  expect([await take(desk, work), await take(desk, work), await take(desk, other)]).toEqual([true, false, true]);
  desk.clock.pass(minutes(10));
  expect(isDone(desk, work)).toBe(true);
  desk.clock.pass(1);
  expect(isDone(desk, work)).toBe(false);
});

test('nothing counts that we did not ask for, or that nobody did', async () => {
  const desk = await aDesk();
  const { seed, bits } = workFor(desk, 1);
  const work = doWork({ seed, bits });
  const easier = seed.replace(`-${bits}-`, '-1-');
  const untried = Array.from({ length: 50 }, (_, number) => `${seed}.${number}`);
  for (const wrong of ['', 'x', seed, easier, doWork({ seed: easier, bits: 1 }), `${work}0`, `${work}.1`, work.toUpperCase().slice(0, -1), `${seed}.${'9'.repeat(16)}`]) expect(isDone(desk, wrong), wrong).toBe(false);
  expect(untried.filter((one) => one !== work && isDone(desk, one))).toEqual([]);
});

test('it grows with the flood, and has an end', async () => {
  const desk = await aDesk();
  expect([0.5, 1, 2.4, 3, 4, 400].map((excess) => workFor(desk, excess).bits)).toEqual([15, 15, 16, 17, 18, 18]);
  expect(workFor(desk, 1).seed).not.toBe(workFor(desk, 1).seed);
});
