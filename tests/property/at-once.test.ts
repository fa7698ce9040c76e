import { afterEach, describe, expect, test } from 'vitest';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { actAtOnceJob } from '#app/jobs/act-at-once.server.ts';
import { days, hours, minutes } from '#app/platform/spans.ts';
import { anAsking, delivered, said, work, type Asking } from './at-once-scene.ts';
import { numberedHouse } from './numbered-house.ts';
import { quiet } from './quiet.ts';
import { closeStore } from './store.ts';

const open: Asking[] = [];

type Kind = 'cancellation' | 'return' | 'address_change';

async function asking(kind: Kind): Promise<Asking> {
  const scene = await anAsking();
  open.push(scene);
  await scene.policy(kind, said(kind));
  if (kind === 'return') await delivered(scene);
  await work(scene);
  return scene;
}

afterEach(() => {
  for (const scene of open.splice(0)) closeStore(scene.store);
});

/** After which something is there that was not there before: dying between two of them is dying after the first. */
function telling(steps: string[]): number[] {
  return steps.flatMap((what, at) => (at === 0 || what.startsWith('after') || what === 'before its commit' ? [at + 1] : []));
}

const ELSEWHERE = { name: '김하늘', address1: '연못길 99', address2: '2층', city: '해운대구', province: '부산', zip: '48095', phone: '010-0000-1234' };

function asked(scene: Asking, kind: Kind) {
  if (kind === 'address_change') return scene.ask({ kind: 'address', address: ELSEWHERE });
  return scene.ask(kind === 'return' ? { kind: 'return', lines: [{ id: scene.lineIds[0]!, quantity: 1 }] } : { kind: 'cancel' });
}

const mutations = (scene: Asking) => scene.wire.sent.filter(({ operation }) => ['OrderCancel', 'ReturnCreate', 'OrderAddressChange'].includes(operation)).length;

/** By what Shopify has. */
function hasHappened(scene: Asking, kind: Kind): boolean {
  if (kind === 'address_change') return scene.order().shippingAddress?.address1 === ELSEWHERE.address1;
  return kind === 'return' ? mutations(scene) === 1 : scene.order().cancelledAt !== null;
}

async function end(scene: Asking) {
  await quiet(scene);
  const where = { shopId: scene.store.shop.id };
  const mails = await scene.job.db.outboxMail.findMany({ where: { ...where, state: 'sent' } });
  const [plan] = await scene.job.db.resolution.findMany({ where });
  return {
    plan, mails,
    told: mails.filter((mail) => mail.key.startsWith('at-once:')).length,
    acknowledged: mails.filter((mail) => mail.key.startsWith('acknowledgement:')).length,
    requests: await scene.requests(),
    wrongs: scene.wrongs,
  };
}

describe.each(['cancellation', 'return', 'address_change'] as const)('at once: %s', (kind) => {
  test('is done within the minute, and told in one mail', async () => {
    const scene = await asking(kind);
    await asked(scene, kind);
    await work(scene);
    const { plan, told, acknowledged, requests } = await end(scene);
    expect(requests[0]).toMatchObject({ leftBecause: null, toldAt: expect.any(Date) });
    expect(plan).toMatchObject({ state: 'done', kind, confirmedBy: `policy:shopper_${kind}`, policyName: expect.any(String) });
    expect([told, acknowledged, mutations(scene), hasHappened(scene, kind)]).toEqual([1, 0, 1, true]);
  });

  test('whose process is killed at any step is done once and told once, or left to people', { timeout: 0 }, async () => {
    for (const job of ['plan-request', 'act-at-once']) {
      const first = await asking(kind);
      await asked(first, kind);
      const lives = await work(first);
      const numbers = telling(lives.find((life) => life.name === `job ${job}`)!.steps);
      expect(numbers.length).toBeGreaterThan(1);
      for (const at of numbers) {
        const scene = await asking(kind);
        await asked(scene, kind);
        await work(scene, { dies: { job, at } });
        const { plan, told, acknowledged, wrongs } = await end(scene);
        const story = scene.story.join('\n');
        expect(mutations(scene), story).toBeLessThanOrEqual(1);
        const happened = hasHappened(scene, kind);
        expect(plan!.state, story).toBe(happened ? 'done' : 'failed');
        expect(told, story).toBe(happened ? 1 : 0);
        expect(told + acknowledged, story).toBeGreaterThanOrEqual(1);
        expect(wrongs, story).toEqual([]);
        expect(scene.order().refundDocs.length, story).toBe(happened && kind === 'cancellation' ? 1 : 0);
      }
    }
  });

  test('that Shopify did not answer is found, and told once', async () => {
    for (const what of ['lost', 'answer_lost'] as const) {
      const scene = await asking(kind);
      await asked(scene, kind);
      scene.wire.mishaps.push({ what, mutation: true });
      await work(scene);
      const { plan, told } = await end(scene);
      const happened = hasHappened(scene, kind);
      expect([plan!.state, told]).toEqual(happened ? ['done', 1] : ['failed', 0]);
    }
  });
});


interface Spoiler {
  name: string;
  /** What a person may then read on the ticket. */
  because: string[];
  does(scene: Asking): unknown;
  /** At Shopify, where nothing can be held still: it counts until the order is read for the last time. */
  elsewhere?: boolean;
}

const wait = (waits: 'ON_HOLD' | 'IN_PROGRESS') => (scene: Asking) => scene.change((order) => Object.assign(order, { waits, displayFulfillmentStatus: waits }));

const spoilers: Spoiler[] = [
  { name: 'an agent writes a note', because: ['at_once_in_hand'], does: (scene) => scene.agentWrites() },
  { name: 'the shopper asks again', because: ['at_once_in_hand'], does: (scene) => scene.ask({ kind: 'cancel', words: 'no, wait' }) },
  { name: 'the owner lowers the amount', because: ['at_once_amount'], does: (scene) => scene.policy('cancellation', { most: '1' }) },
  { name: 'the window closes', because: ['at_once_late'], does: () => numberedHouse().clock.pass(hours(2)) },
  { name: 'the shop lowers its own budget', because: ['at_once_budget'], does: ({ job, store }) => job.db.budget.create({ data: { shopId: store.shop.id, id: job.newId(), role: 'owner', perDay: '1', updatedBy: 'test', updatedAt: job.clock.now() } }) },
  { name: 'the order is tagged', because: ['at_once_changed'], does: (scene) => scene.change((order) => order.tags.push('vip')), elsewhere: true },
  { name: 'it is put on hold', because: ['at_once_changed'], does: wait('ON_HOLD'), elsewhere: true },
  { name: 'somebody begins to pack it', because: ['at_once_changed', 'cancel_under_way'], does: wait('IN_PROGRESS'), elsewhere: true },
  { name: 'a parcel leaves', because: ['at_once_changed', 'cancel_sent'], does: ({ store, gid }) => store.sandbox.acts.fulfill(store.state, gid), elsewhere: true },
  { name: 'a colleague pays a part back', because: ['at_once_changed'], does: ({ store, gid }) => store.sandbox.acts.refundInAdmin(store.state, gid, { amount: '1' }), elsewhere: true },
];

describe.each(spoilers)('$name', ({ because, does, elsewhere }) => {
  test.each(['before OrderStanding', 'after OrderStanding', ...(elsewhere ? [] : ['after OrderToCancel'])])('%s: it stays a request for an agent, who reads why', async (at) => {
    const scene = await asking('cancellation');
    await asked(scene, 'cancellation');
    await work(scene, { meanwhile: { job: 'act-at-once', at, does: () => does(scene) } });
    expect(mutations(scene), scene.story.join('\n')).toBe(0);
    const [request] = await scene.requests();
    const where = { shopId: scene.store.shop.id };
    expect(await scene.job.db.resolution.findFirst({ where: { ...where, id: request!.resolutionId! } })).toMatchObject({ state: 'draft' });
    const events = await scene.job.db.event.findMany({ where: { ...where, kind: 'policy_could_not' } });
    expect(because).toContain(request!.leftBecause);
    expect(events.map(({ payload }) => (payload as { words: string }).words)).toEqual([request!.leftBecause]);
    expect((await end(scene)).acknowledged).toBe(1);
  });
});

test.each<[string, Kind]>([['before OrderStanding', 'cancellation'], ['after OrderStanding', 'cancellation'], ['before OrderToCancel', 'cancellation'], ['after OrderToCancel', 'cancellation'], ['after OrderStanding', 'address_change'], ['after OrderAddress', 'address_change']])('%s of its %s an agent confirms the same plan: it happens once, on her word', async (at, kind) => {
  const scene = await asking(kind);
  await asked(scene, kind);
  const confirm = async () => {
    const plan = await scene.job.db.resolution.findFirstOrThrow({ where: { shopId: scene.store.shop.id } });
    await confirmResolution(scene.desks[0]!, plan.id, plan.planHash);
  };
  await work(scene, { meanwhile: { job: 'act-at-once', at, does: confirm } });
  const { plan, told, wrongs } = await end(scene);
  expect([mutations(scene), told, wrongs]).toEqual([1, 0, []]);
  expect(plan).toMatchObject({ state: 'done', confirmedBy: scene.desks[0]!.actor.id });
  expect(await scene.job.db.event.count({ where: { shopId: scene.store.shop.id, kind: 'policy_could_not' } })).toBe(0);
});

test.each<[string, 'cancellation' | 'address_change']>([['after OrderStanding', 'cancellation'], ['after OrderToCancel', 'cancellation'], ['before OrderCancel', 'cancellation'], ['after OrderCancel', 'cancellation'], ['after OrderAddress', 'address_change'], ['after OrderAddressChange', 'address_change']])('%s of its %s the job runs a second time: it happens once and is told once', async (at, kind) => {
  const scene = await asking(kind);
  await asked(scene, kind);
  const again = async () => actAtOnceJob({ shopId: scene.store.shop.id, requestId: (await scene.requests())[0]!.id, kind });
  await work(scene, { meanwhile: { job: 'act-at-once', at, does: again } });
  const { plan, told, wrongs } = await end(scene);
  expect([plan!.state, mutations(scene), told, wrongs]).toEqual(['done', 1, 1, []]);
});

const spoilersOfReturn: Spoiler[] = [
  { name: 'an agent writes a note', because: ['at_once_in_hand'], does: (scene) => scene.agentWrites() },
  { name: 'the owner lowers the amount', because: ['at_once_amount'], does: (scene) => scene.policy('return', { most: '1' }) },
  { name: 'the window closes', because: ['at_once_late_return'], does: () => numberedHouse().clock.pass(days(14)) },
  { name: 'a colleague opens a return', because: ['at_once_changed', 'return_lines_elsewhere'], does: ({ store, gid }) => store.sandbox.acts.addReturn(store.state, gid), elsewhere: true },
  { name: 'a colleague pays a part back', because: ['at_once_changed'], does: ({ store, gid }) => store.sandbox.acts.refundInAdmin(store.state, gid, { amount: '1' }), elsewhere: true },
];

describe.each(spoilersOfReturn)('of a return, $name', ({ because, does, elsewhere }) => {
  test.each(['before OrderStanding', 'after OrderStanding', ...(elsewhere ? [] : ['after ReturnCalculate'])])('%s: it stays a request for an agent, who reads why', async (at) => {
    const scene = await asking('return');
    await asked(scene, 'return');
    await work(scene, { meanwhile: { job: 'act-at-once', at, does: () => does(scene) } });
    expect(mutations(scene), scene.story.join('\n')).toBe(0);
    const [request] = await scene.requests();
    expect(because).toContain(request!.leftBecause);
  });
});

const spoilersOfAddress: Spoiler[] = [
  { name: 'the shopper asks for another one', because: ['at_once_in_hand'], does: (scene) => scene.ask({ kind: 'address', address: { ...ELSEWHERE, address1: '연못길 100' } }) },
  { name: 'the owner lowers the amount', because: ['at_once_amount'], does: (scene) => scene.policy('address_change', { most: '1' }) },
  { name: 'half an hour goes by', because: ['at_once_proof'], does: () => numberedHouse().clock.pass(minutes(30)) },
  { name: 'the order loses its mail address', because: ['at_once_no_mailbox'], does: ({ job, store, orderId }) => job.db.order.updateMany({ where: { shopId: store.shop.id, id: orderId }, data: { email: null } }) },
  { name: 'the mail leaves that says a person looks', because: ['at_once_told'], does: ({ job, store }) => job.db.outboxMail.updateMany({ where: { shopId: store.shop.id, key: { startsWith: 'acknowledgement:' } }, data: { state: 'sent' } }) },
  { name: 'a colleague sends it elsewhere', because: ['at_once_changed'], does: (scene) => scene.change((order) => Object.assign(order, { shippingAddress: { ...order.shippingAddress, address1: '다른길 1' } })), elsewhere: true },
  { name: 'a parcel leaves', because: ['at_once_changed', 'address_sent_already'], does: ({ store, gid }) => store.sandbox.acts.fulfill(store.state, gid), elsewhere: true },
];

describe.each(spoilersOfAddress)('of another address, $name', ({ because, does, elsewhere }) => {
  test.each(['before OrderStanding', ...(elsewhere ? ['after OrderStanding'] : ['after OrderAddress'])])('%s: it stays a request for an agent, who reads why', async (at) => {
    const scene = await asking('address_change');
    await asked(scene, 'address_change');
    await work(scene, { meanwhile: { job: 'act-at-once', at, does: () => does(scene) } });
    expect(mutations(scene), scene.story.join('\n')).toBe(0);
    expect(because).toContain((await scene.requests())[0]!.leftBecause);
    expect((await end(scene)).told).toBe(0);
  });
});

test('another address is set at once for who signed in, not by a code to another mail of the customer, and once for an order', async () => {
  const scene = await asking('address_change');
  await scene.ask({ kind: 'address', address: ELSEWHERE }, 'customer_code');
  await work(scene);
  expect([mutations(scene), (await scene.requests())[0]!.leftBecause]).toEqual([0, 'at_once_proof']);
  const second = await asking('address_change');
  await second.ask({ kind: 'address', address: ELSEWHERE }, 'sign_in');
  await work(second);
  expect([mutations(second), hasHappened(second, 'address_change')]).toEqual([1, true]);
  await second.job.db.orderIssue.updateMany({ where: { shopId: second.store.shop.id }, data: { status: 'closed', outcome: 'changed', closedAt: second.job.clock.now() } });
  await second.job.db.ticket.updateMany({ where: { shopId: second.store.shop.id }, data: { status: 'resolved' } });
  await second.ask({ kind: 'address', address: { ...ELSEWHERE, address1: '연못길 100' } });
  await work(second);
  expect([mutations(second), (await second.requests()).map(({ leftBecause }) => leftBecause).toSorted()]).toEqual([1, ['at_once_others', null]]);
});

test('switched off at the last moment nothing is done', async () => {
  const scene = await asking('cancellation');
  await asked(scene, 'cancellation');
  await work(scene, { meanwhile: { job: 'act-at-once', at: 'after OrderToCancel', does: () => scene.policy('cancellation', { on: false }) } });
  expect(mutations(scene)).toBe(0);
});

test('a parcel that leaves as its address is set, which Shopify does not refuse: nobody is told that it goes there, and a person is called', async () => {
  const scene = await asking('address_change');
  await asked(scene, 'address_change');
  await work(scene, { meanwhile: { job: 'act-at-once', at: 'before OrderAddressChange', does: () => scene.store.sandbox.acts.fulfill(scene.store.state, scene.gid) } });
  const [request] = await scene.requests();
  expect(request).toMatchObject({ leftBecause: 'at_once_sent', toldAt: null });
  expect(await scene.job.db.ticket.findFirst({ where: { shopId: scene.store.shop.id, id: request!.ticketId } })).toMatchObject({ unread: true });
  expect((await end(scene)).told).toBe(0);
});

test('a parcel that leaves after the last look: Shopify refuses, and a person is called', async () => {
  const scene = await asking('cancellation');
  await asked(scene, 'cancellation');
  await work(scene, { meanwhile: { job: 'act-at-once', at: 'before OrderCancel', does: () => scene.store.sandbox.acts.fulfill(scene.store.state, scene.gid) } });
  expect(scene.order().cancelledAt).toBeNull();
  expect((await end(scene)).plan).toMatchObject({ state: 'failed' });
});
