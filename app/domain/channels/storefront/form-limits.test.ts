import { describe, expect, test } from 'vitest';
import type { Problem } from '#app/platform/problem.ts';
import { sign } from '#app/platform/secret-links.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { aDesk, type TestDesk } from '#tests/builders/a-desk.ts';
import { doWork } from '#tests/builders/do-work.ts';
import { checkLimits, type LimitedSender } from './form-limits.server.ts';
import { workFor, type Work } from './work.server.ts';

const sender = (more: Partial<LimitedSender>): LimitedSender => ({ customerId: null, address: '203.0.113.9', email: 'haneul@mail.example', ...more });

test('what is refused for its sender counts against nobody else', async () => {
  const desk = await aDesk();
  const outcomes: string[] = [];
  // One address under ever new names: forty of its messages are kept, thirty refused.
  for (let n = 0; n < 70; n++) {
    const held = checkLimits(desk, sender({ email: `one${n}@mail.example` }));
    outcomes.push(await held.then(String, (problem: { code: string }) => problem.code));
  }
  expect(outcomes.filter((outcome) => outcome === 'too_many')).toHaveLength(30);
  expect(await checkLimits(desk, sender({ address: '203.0.113.10' }))).toBe(false);
});

test('a flood of strangers does not reach who is signed in', async () => {
  const desk = await aDesk();
  for (let n = 0; n < 61; n++) await checkLimits(desk, sender({ address: `203.0.113.${n}`, email: `one${n}@mail.example` }));
  expect(await checkLimits(desk, sender({ address: '203.0.113.99', email: 'ann@mail.example' }))).toBe(true);
  expect(await checkLimits(desk, sender({ customerId: '501' }))).toBe(false);
  desk.clock.pass(minutes(10));
  expect(await checkLimits(desk, sender({ address: '203.0.113.99', email: 'ann@mail.example' }))).toBe(false);
});

describe('where a shop has more than it takes from everybody together', () => {
  const flooded = async (count = 600) => {
    const desk = await aDesk();
    await countedAs(desk, 'shop', count);
    return desk;
  };
  const refusal = (desk: TestDesk, more: Partial<LimitedSender> = {}) => checkLimits(desk, sender(more)).then(() => null, (problem: Problem) => problem);

  test('it asks for work, and holds back what was worked for: once for each', async () => {
    const desk = await flooded();
    const problem = await refusal(desk);
    expect(problem).toMatchObject({ code: 'too_many', details: { retryAfter: expect.any(Number), shown: { work: { bits: 15 } } } });
    const work = doWork((problem!.details.shown as { work: Work }).work);
    expect(await checkLimits(desk, sender({ work }))).toBe(true);
    expect(await refusal(desk, { work })).toMatchObject({ code: 'too_many' });
    expect(await checkLimits(desk, sender({ customerId: '501' }))).toBe(false);
  });

  test('work buys no more than six hundred, and nothing beyond a sender’s own limit', async () => {
    const desk = await flooded();
    const worked = () => doWork(workFor(desk, 1));
    await countedAs(desk, 'worked', 600);
    expect(await refusal(desk, { work: worked() })).toMatchObject({ code: 'too_many', details: { retryAfter: expect.any(Number) } });
    await countedAs(desk, 'address', 40, '203.0.113.9');
    const own = await refusal(desk, { work: worked() });
    expect([own!.code, own!.details.shown]).toEqual(['too_many', undefined]);
  });
});

test('many about one order are held back, and nobody is refused for it', async () => {
  const desk = await aDesk();
  const about = (n: number, orderNumber: string) => checkLimits(desk, sender({ address: `203.0.113.${n}`, email: `one${n}@mail.example`, orderNumber }));
  const held: boolean[] = [];
  for (let n = 0; n < 12; n++) held.push(await about(n, n % 2 ? '#1042' : '1042 '));
  expect(held).toEqual([...Array<boolean>(10).fill(false), true, true]);
  expect(await about(50, '#1043')).toBe(false);
  expect(await about(51, '없음')).toBe(false);
  await countedAs(desk, 'order', 5000, '1042');
  expect(await about(52, '1042')).toBe(true);
});

/** As if so many had come already in this window. */
async function countedAs(desk: TestDesk, kind: string, count: number, ...values: string[]): Promise<void> {
  const key = `form:${kind}:${sign(desk.linkSecret, 'rate', [desk.shop.id, kind, ...values])}`;
  const windowStart = new Date(Math.floor(desk.clock.now().getTime() / minutes(10)) * minutes(10));
  const where = { shopId: desk.shop.id, key, windowStart };
  await desk.db.rateCount.deleteMany({ where });
  await desk.db.rateCount.create({ data: { ...where, count } });
}
