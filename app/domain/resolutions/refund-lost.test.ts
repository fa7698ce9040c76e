import { describe, expect, test } from 'vitest';
import { Problem } from '#app/platform/problem.ts';
import { days, minutes } from '#app/platform/spans.ts';
import { confirmPending, tell } from '#tests/builders/a-pending-refund.ts';
import { aRefundPlan, aScene, problemOf, resolutionEvents } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from './confirm-resolution.server.ts';
import { resolutionsOfTicket } from './resolutions-of-ticket.server.ts';
import { settleDue } from './settle-due.server.ts';
import { settleResolution } from './settle-resolution.server.ts';

describe('the answer is lost', () => {
  test('after Shopify said yes: unknown, then found, never sent again', async () => {
    const scene = await aScene({ patience: 400 });
    const plan = await aRefundPlan(scene);
    scene.sandbox.faults.arm({ kind: 'timeout_after_success', operation: 'refundCreate', times: 1 });
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown' });
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown' });
    scene.job.clock.pass(minutes(1));
    expect(await settleDue(scene.job)).toBe(1);
    await settleResolution(scene.job, plan.id);
    await settleResolution(scene.job, plan.id);
    const [settled] = (await resolutionsOfTicket(scene.desk, scene.ticketId)).resolutions;
    expect(settled).toMatchObject({ state: 'done', outcome: { amount: plan.amount } });
    expect(scene.order().refundDocs).toHaveLength(1);
    expect(await resolutionEvents(scene)).toEqual(['outcome_reached', 'resolution_confirmed', 'resolution_done', 'resolution_planned', 'resolution_started', 'resolution_unknown']);
  });

  test('before Shopify did anything: its units stay taken until it is certain, then it can be confirmed again', async () => {
    const scene = await aScene({ patience: 400, quantities: [1, 1] });
    const plan = await aRefundPlan(scene);
    scene.sandbox.faults.arm({ kind: 'timeout', operation: 'refundCreate', times: 1 });
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown' });
    expect((await problemOf(aRefundPlan(scene))).code).toBe('unit_already_compensated');
    scene.desk.clock.pass(minutes(5));
    await settleResolution(scene.job, plan.id);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown' });
    scene.desk.clock.pass(minutes(6));
    await settleResolution(scene.job, plan.id);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'failed', failure: { words: 'resolution_not_sent', confirmAgain: true } });
    const again = await aRefundPlan(scene);
    expect(await confirmResolution(scene.desk, again.id, again.planHash)).toMatchObject({ state: 'done' });
    expect(scene.order().refundDocs).toHaveLength(1);
  });

  test('and Shopify stays away: after an hour a person is asked, and reading goes on', async () => {
    const scene = await aScene({ patience: 400 });
    const plan = await aRefundPlan(scene);
    scene.sandbox.faults.arm({ kind: 'timeout_after_success', operation: 'refundCreate', times: 1 });
    await confirmResolution(scene.desk, plan.id, plan.planHash);
    scene.sandbox.faults.arm({ kind: '500', operation: 'RefundNotes', times: 5 });
    scene.desk.clock.pass(minutes(61));
    await settleResolution(scene.job, plan.id);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown', failure: { words: 'resolution_ask_a_person' } });
    scene.sandbox.faults.clear();
    scene.desk.clock.pass(minutes(60));
    await settleResolution(scene.job, plan.id);
    expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'done', failure: null });
  });
});

test('a token that Shopify no longer takes: nothing happened, and the way to sign in again passes through', async () => {
  const scene = await aScene();
  const plan = await aRefundPlan(scene);
  const signIn = new Response(null, { status: 401 });
  const stale = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: async () => { throw signIn; } });
  await expect(confirmResolution(stale, plan.id, plan.planHash)).rejects.toBe(signIn);
  expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'failed', failure: { code: 'not_signed', confirmAgain: true } });
});

test('an order that Shopify hides meanwhile proves nothing', async () => {
  const scene = await aScene();
  const plan = await aRefundPlan(scene);
  const cut = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, createRefund: async () => { throw new Problem('shopify_unknown'); } });
  await confirmResolution(cut, plan.id, plan.planHash);
  scene.desk.clock.pass(days(61));
  await settleResolution(scene.job, plan.id);
  expect(await confirmResolution(scene.desk, plan.id, plan.planHash)).toMatchObject({ state: 'unknown', failure: { words: 'resolution_ask_a_person' } });
});

test('a refund that the payment provider thinks about is settled later, or sent back', async () => {
  for (const verdict of ['SUCCESS', 'FAILURE'] as const) {
    const scene = await aScene();
    const plan = await aRefundPlan(scene);
    expect(await confirmPending(scene, plan)).toMatchObject({ state: 'done', outcomeAt: null, outcome: { pending: true, amount: plan.amount } });
    tell(scene, verdict);
    scene.desk.clock.pass(minutes(31));
    await settleResolution(scene.job, plan.id);
    const row = await confirmResolution(scene.desk, plan.id, plan.planHash);
    if (verdict === 'SUCCESS') expect(row).toMatchObject({ state: 'done', outcomeAt: scene.desk.clock.now(), outcome: { pending: false } });
    else expect(row).toMatchObject({ state: 'failed', failure: { words: 'resolution_refund_bounced' } });
  }
});
