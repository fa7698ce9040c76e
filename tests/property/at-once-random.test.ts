import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anIssue } from '#tests/builders/an-issue.ts';
import { compareMoney } from '#app/platform/money.ts';
import { hours, minutes } from '#app/platform/spans.ts';
import { anAsking, plainSetting, said, work, type Asking } from './at-once-scene.ts';
import { numberedHouse } from './numbered-house.ts';
import { quiet } from './quiet.ts';
import { closeStore } from './store.ts';

/** What an order may be like when its shopper wants it cancelled, and what the shop allows. */
const mostly = <const T, const U>(usual: T, ...others: U[]) => fc.oneof({ weight: 16, arbitrary: fc.constant(usual) }, ...others.map((other) => ({ weight: 1, arbitrary: fc.constant(other) })));

const worlds = fc.record({
  /** What the buyer pays in; the shop counts in won. */
  currency: fc.constantFrom('KRW', 'USD'),
  withinHours: fc.integer({ min: 1, max: 5 }),
  /** Against what the order comes to. */
  most: fc.constantFrom('less', 'as much', 'more', 'more'),
  waited: fc.integer({ min: 0, max: 4 * 60 }),
  waits: mostly(null, 'ON_HOLD', 'SCHEDULED', 'IN_PROGRESS', 'PENDING_FULFILLMENT'),
  advised: mostly('ACCEPT', 'INVESTIGATE', 'CANCEL', 'NONE'),
  refunded: mostly(false, true),
  otherIssue: mostly(false, true),
  words: mostly('', 'only the mug, please'),
  asks: mostly(1, 2, 3),
  ownerMay: mostly(null, '1'),
  mishap: mostly(null, 'lost', 'answer_lost'),
  diesAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }) }),
});

type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

const seed = Number(process.env.MEND_SEED ?? Math.floor(Math.random() * 2 ** 31));
const runs = Number(process.env.SOAK_RUNS ?? 40);

test(`whatever the order and the shop are like, nothing goes beyond what was allowed, nor happens twice (seed ${seed})`, { timeout: 0 }, async () => {
  const done = { atOnce: 0, left: 0 };
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const scene = await anAsking({ ...plainSetting, currency: world.currency });
      try {
        const allowed = await play(scene, world);
        await judge(scene, { allowed, inPeace: !world.mishap && !world.diesAt }, done);
      } finally {
        closeStore(scene.store);
      }
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
  console.log(`seed ${seed}: ${done.atOnce} done at once, ${done.left} left to agents`);
  expect(done.atOnce).toBeGreaterThan(0);
  expect(done.left).toBeGreaterThan(0);
});

/** @returns whether it may be done with nobody looking, by the table of the demand */
async function play(scene: Asking, world: World): Promise<boolean> {
  const { job, store, gid, orderId } = scene;
  const total = Number(scene.order().totalPriceSet.shopMoney.amount);
  const most = { less: total - 1, 'as much': total, more: total + 1 }[world.most];
  await scene.policy('cancellation', said('cancellation', { withinHours: world.withinHours, most: String(most) }));
  if (world.ownerMay) await job.db.budget.create({ data: { shopId: store.shop.id, id: job.newId(), role: 'owner', perDay: world.ownerMay, updatedBy: 'test', updatedAt: job.clock.now() } });
  if (world.refunded) store.sandbox.acts.refundInAdmin(store.state, gid, { amount: '1' });
  scene.change((order) => Object.assign(order, { advised: world.advised, ...(world.waits ? { waits: world.waits, displayFulfillmentStatus: world.waits } : {}) }));
  if (world.otherIssue) await anIssue(job, { orderId, ticketId: null });
  await work(scene);
  numberedHouse().clock.pass(minutes(world.waited));
  for (let n = 0; n < world.asks; n++) await scene.ask({ kind: 'cancel', words: world.words });
  if (world.mishap) scene.wire.mishaps.push({ what: world.mishap, mutation: true });
  await work(scene, { dies: world.diesAt ? { job: 'act-at-once', at: world.diesAt } : null });
  scene.story.push(JSON.stringify(world));
  return (
    minutes(world.waited) < hours(world.withinHours) && most >= total && !world.waits && (world.advised === 'ACCEPT' || (world.advised === 'NONE' && world.waited >= 15)) && !world.refunded && !world.otherIssue && world.words === '' && world.asks === 1 && !world.ownerMay
  );
}

async function judge(scene: Asking, { allowed, inPeace }: { allowed: boolean; inPeace: boolean }, done: { atOnce: number; left: number }): Promise<void> {
  await quiet(scene);
  const story = scene.story.join('\n');
  const where = { shopId: scene.store.shop.id };
  const sent = scene.wire.sent.filter(({ operation }) => operation === 'OrderCancel');
  const byPolicy = await scene.job.db.resolution.findMany({ where: { ...where, confirmedBy: { startsWith: 'policy:' } } });
  const requests = await scene.requests();
  const mails = await scene.job.db.outboxMail.findMany({ where: { ...where, state: 'sent' } });
  const told = mails.filter(({ key }) => key.startsWith('at-once:')).length;
  const cancelled = scene.order().cancelledAt !== null;
  expect(sent.length, story).toBeLessThanOrEqual(1);
  if (!allowed) expect([sent.length, byPolicy.length], story).toEqual([0, 0]);
  if (allowed && inPeace) expect(cancelled, story).toBe(true);
  expect(told, story).toBe(cancelled ? 1 : 0);
  expect(scene.wrongs, story).toEqual([]);
  if (cancelled) {
    done.atOnce += 1;
    expect(byPolicy, story).toMatchObject([{ state: 'done' }]);
    const back = scene.order().totalRefundedSet.shopMoney;
    expect(compareMoney({ amount: back.amount, currency: 'KRW' }, { amount: scene.order().totalPriceSet.shopMoney.amount, currency: 'KRW' }), story).toBe(0);
    return;
  }
  done.left += 1;
  // Either a person reads why, or it was cut off and a person is called.
  const reasons = requests.map(({ leftBecause }) => leftBecause);
  expect(reasons.some(Boolean) || requests.some(({ notPlanned }) => notPlanned) || byPolicy.some(({ state }) => state === 'failed'), story).toBe(true);
  const ticket = await scene.job.db.ticket.findFirst({ where: { ...where, id: requests[0]!.ticketId } });
  expect(ticket?.unread, story).toBe(true);
}
