import { expect, test } from 'vitest';
import { minutes } from '#app/platform/spans.ts';
import { aDesk } from '#tests/builders/a-desk.ts';
import { checkLimits, type LimitedSender } from './form-limits.server.ts';

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
