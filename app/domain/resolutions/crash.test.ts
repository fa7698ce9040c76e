import { describe, expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { minutes } from '#app/platform/spans.ts';
import type { Order } from '#sandbox/state/orders/shapes.ts';
import { aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from './confirm-resolution.server.ts';
import { planRefund, planReplacement } from '#tests/builders/plans.ts';
import { resolution } from './resolution.server.ts';
import { settleResolution } from './settle-resolution.server.ts';

/** A process that dies at a call to Shopify: the call never returns, and nothing after it runs. */
function dyingAt(scene: Scene, call: 'createRefund' | 'createDraftOrder' | 'completeDraftOrder', when: 'before' | 'after') {
  let died!: () => void;
  const death = new Promise<void>((resolve) => (died = resolve));
  const die = async (...args: unknown[]) => {
    if (when === 'after') await (scene.desk.shopify[call] as (...given: unknown[]) => Promise<unknown>)(...args);
    died();
    return new Promise(() => {});
  };
  return { desk: scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, [call]: die } as ShopifyPort), death };
}

async function planned(scene: Scene, kind: 'refund' | 'replacement') {
  const { issueId, ticketId, orderId, lineIds } = scene;
  const base = { issueId, ticketId, orderId, key: 'crash' };
  if (kind === 'refund') return planRefund(scene.desk, { ...base, lines: [{ orderLineId: lineIds[0]!, quantity: 1, restock: false }], shipping: null });
  return planReplacement(scene.desk, { ...base, lines: [{ orderLineId: lineIds[0]!, quantity: 1 }], shippingAddress: null });
}

function happened(scene: Scene) {
  const replacements = [...scene.sandbox.world.all<Order>(scene.store, 'Order')].filter((order) => order.tags.includes('mend-replacement'));
  const drafts = [...scene.sandbox.world.all(scene.store, 'DraftOrder')].filter((draft) => (draft['tags'] as string[]).includes('mend-replacement') && draft['status'] !== 'COMPLETED');
  return { refunds: scene.order().refundDocs.length, replacements: replacements.length, strayDrafts: drafts.length };
}

const unitsOf = (scene: Scene) => scene.desk.db.compensatedUnit.count({ where: { shopId: scene.desk.shop.id } });

describe.each([
  { kind: 'refund', call: 'createRefund', when: 'before', ends: 'failed', left: { refunds: 0, replacements: 0, strayDrafts: 0 } },
  { kind: 'refund', call: 'createRefund', when: 'after', ends: 'done', left: { refunds: 1, replacements: 0, strayDrafts: 0 } },
  { kind: 'replacement', call: 'createDraftOrder', when: 'before', ends: 'failed', left: { refunds: 0, replacements: 0, strayDrafts: 0 } },
  { kind: 'replacement', call: 'createDraftOrder', when: 'after', ends: 'failed', left: { refunds: 0, replacements: 0, strayDrafts: 0 } },
  { kind: 'replacement', call: 'completeDraftOrder', when: 'before', ends: 'failed', left: { refunds: 0, replacements: 0, strayDrafts: 0 } },
  { kind: 'replacement', call: 'completeDraftOrder', when: 'after', ends: 'done', left: { refunds: 0, replacements: 1, strayDrafts: 0 } },
] as const)('a $kind whose process dies $when $call', ({ kind, call, when, ends, left }) => {
  test(`is ${ends} in the end, and a person sees no lie meanwhile`, async () => {
    const scene = await aScene();
    const plan = await planned(scene, kind);
    const { desk, death } = dyingAt(scene, call, when);
    void confirmResolution(desk, plan.id, plan.planHash);
    await death;
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'running' });
    for (const pause of [2, 3, 6]) {
      scene.desk.clock.pass(minutes(pause));
      await settleResolution(scene.job, plan.id);
    }
    expect(await resolution(scene.desk, plan.id)).toMatchObject({ state: ends });
    expect(happened(scene)).toEqual(left);
    expect(await unitsOf(scene)).toBe(ends === 'done' ? 1 : 0);
    await settleResolution(scene.job, plan.id);
    expect(happened(scene)).toEqual(left);
  });
});

test('claimed but never sent: settled as not done, and the slow process sends nothing afterwards', async () => {
  const scene = await aScene();
  const plan = await planned(scene, 'refund');
  await scene.desk.db.resolution.updateMany({ where: { shopId: scene.desk.shop.id, id: plan.id }, data: { state: 'confirmed', confirmedAt: scene.desk.clock.now(), checkAt: scene.desk.clock.now() } });
  scene.desk.clock.pass(minutes(2));
  await settleResolution(scene.job, plan.id);
  const { carryOut } = await import('./carry-out.server.ts');
  expect(await carryOut(scene.desk, plan.id)).toMatchObject({ state: 'failed', failure: { confirmAgain: true } });
  expect(happened(scene).refunds).toBe(0);
});

test('an answer that comes after settling gave up: what happened wins', async () => {
  const scene = await aScene();
  const plan = await planned(scene, 'refund');
  let release!: () => void;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const slow = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: async (wanted) => {
    await gate;
    return scene.desk.shopify.createRefund(wanted);
  } });
  const confirming = confirmResolution(slow, plan.id, plan.planHash);
  await expect.poll(async () => (await resolution(scene.desk, plan.id)).state).toBe('running');
  scene.desk.clock.pass(minutes(11));
  await settleResolution(scene.job, plan.id);
  expect(await resolution(scene.desk, plan.id)).toMatchObject({ state: 'failed' });
  release();
  expect(await confirming).toMatchObject({ state: 'done', failure: null });
  expect(await unitsOf(scene)).toBe(1);
});
