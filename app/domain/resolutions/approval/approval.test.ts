import { describe, expect, test } from 'vitest';
import { Problem } from '#app/platform/problem.ts';
import { days, minutes, seconds } from '#app/platform/spans.ts';
import { aRefundPlan, aScene, problemOf, resolutionEvents, type Scene } from '#tests/builders/a-resolution.ts';
import { approveResolution } from './approve-resolution.server.ts';
import { awaitingApproval } from './awaiting-approval.server.ts';
import type { Budget } from '../budgets/budget.ts';
import { budgets } from '../budgets/budgets.server.ts';
import { changeBudgets } from '../budgets/change-budgets.server.ts';
import { confirmResolution, type OrderChanged } from '../confirm-resolution.server.ts';
import type { RefundPlan } from '../plan.ts';
import { declineApproval } from './decline-approval.server.ts';
import { resolution } from '../resolution.server.ts';
import { settleDue } from '../settle-due.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import { simulateBudgets } from '../budgets/simulate-budgets.server.ts';

const bound = (more: Partial<Budget>): Budget => ({ role: 'agent', causeId: null, perAction: null, perDay: null, perCustomer: null, ...more });

/** An agent (7001), a lead (7002), the owner (7003); agents may give nothing alone. */
async function aShopWithRoles(limits: Partial<Budget> = { perAction: '1' }) {
  const scene = await aScene();
  const { desk } = scene;
  const shopId = desk.shop.id;
  const agent = (id: string, more: object) => ({ shopId, id, name: `Agent ${id}`, locale: 'en', lastSeenAt: desk.clock.now(), ...more });
  await desk.db.agent.deleteMany({ where: { shopId } });
  await desk.db.agent.createMany({ data: [agent('7001', {}), agent('7002', { role: 'lead' }), agent('7003', { accountOwner: true })] });
  const owner = desk.as({ kind: 'agent', id: '7003', name: 'Owner' }, desk.shopify);
  await changeBudgets(owner, [bound(limits)]);
  return { ...scene, owner, lead: desk.as({ kind: 'agent', id: '7002', name: 'Lead' }, desk.shopify) };
}

const refunds = (scene: Scene) => scene.order().refundDocs.length;
const unitsTaken = ({ desk }: Scene) => desk.db.compensatedUnit.count({ where: { shopId: desk.shop.id } });

describe('beyond an agent’s budget', () => {
  test('a refund waits, takes nothing and moves nothing, until a second person says yes to the same plan', async () => {
    const shop = await aShopWithRoles();
    const plan = await aRefundPlan(shop);
    const asked = await confirmResolution(shop.desk, plan.id, plan.planHash);
    expect(asked).toMatchObject({ state: 'awaiting_approval', confirmedBy: '7001', beyond: [{ limit: 'perAction', max: { amount: '1' } }] });
    expect([refunds(shop), await unitsTaken(shop)]).toEqual([0, 0]);
    const [waiting] = (await awaitingApproval(shop.lead, null)).plans;
    expect(waiting).toMatchObject({ id: plan.id, askedBy: 'Agent 7001', own: false, kind: 'refund' });
    const done = await approveResolution(shop.lead, plan.id, plan.planHash);
    expect(done).toMatchObject({ state: 'done', confirmedBy: '7001', approvedBy: '7002', planHash: plan.planHash });
    expect([refunds(shop), await unitsTaken(shop)]).toEqual([1, 1]);
    expect(await resolutionEvents(shop)).toEqual(['outcome_reached', 'resolution_approved', 'resolution_awaiting_approval', 'resolution_done', 'resolution_planned', 'resolution_started']);
    expect((await awaitingApproval(shop.lead, null)).plans).toEqual([]);
  });

  test('whoever asked cannot approve, nor confirm it once more', async () => {
    const shop = await aShopWithRoles();
    const plan = await aRefundPlan(shop);
    await confirmResolution(shop.desk, plan.id, plan.planHash);
    expect(await confirmResolution(shop.desk, plan.id, plan.planHash)).toMatchObject({ state: 'awaiting_approval' });
    expect((await problemOf(approveResolution(shop.desk, plan.id, plan.planHash))).details.words).toBe('approve_own');
    expect(refunds(shop)).toBe(0);
  });

  test('approving twice is refused with what came of the first, and by two people at once happens once', async () => {
    const shop = await aShopWithRoles();
    const plan = await aRefundPlan(shop);
    await confirmResolution(shop.desk, plan.id, plan.planHash);
    const both = await Promise.allSettled([approveResolution(shop.lead, plan.id, plan.planHash), approveResolution(shop.owner, plan.id, plan.planHash)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const again = await problemOf(approveResolution(shop.owner, plan.id, plan.planHash));
    expect(again).toMatchObject({ code: 'not_possible', details: { words: 'approval_decided', shown: { row: { state: 'done' } } } });
    expect(refunds(shop)).toBe(1);
  });

  test('a plan whose order has changed is refused with the difference, and stays as it was', async () => {
    const shop = await aShopWithRoles();
    const plan = await aRefundPlan(shop, { lines: [{ orderLineId: shop.lineIds[0]!, quantity: 2, restock: false }] });
    await confirmResolution(shop.desk, plan.id, plan.planHash);
    shop.sandbox.acts.refundInAdmin(shop.store, shop.order().id, { lineItems: [{ id: shop.order().lines[0]!.id, quantity: 1 }] });
    shop.desk.clock.pass(seconds(1));
    const problem = await problemOf(approveResolution(shop.lead, plan.id, plan.planHash));
    expect(problem.code).toBe('order_changed');
    const { differences } = problem.details.shown as OrderChanged;
    expect(differences.flatMap(({ figures }) => figures)).toEqual([
      { part: 'refundable', before: { money: (plan.plan as RefundPlan).presentmentMaximum }, after: { money: expect.objectContaining({ currency: 'KRW' }) } },
      { of: '우전 첫물 녹차 · 50g', part: 'units', before: { units: 2 }, after: { units: 1 } },
    ]);
    expect((problem.details.shown as OrderChanged).fresh).toBeNull();
    expect(await resolution(shop.desk, plan.id)).toMatchObject({ state: 'awaiting_approval', planHash: plan.planHash });
    expect(refunds(shop)).toBe(1);
  });

  test('approved by somebody else while the order was read, it is decided, and no change to look over', async () => {
    const shop = await aShopWithRoles();
    const plan = await aRefundPlan(shop);
    await confirmResolution(shop.desk, plan.id, plan.planHash);
    const { shopify } = shop.lead;
    const slow = shop.lead.as(shop.lead.actor, { ...shopify, suggestedRefund: async (...asked: Parameters<typeof shopify.suggestedRefund>) => {
      await approveResolution(shop.owner, plan.id, plan.planHash);
      return shopify.suggestedRefund(...asked);
    } });
    expect(await problemOf(approveResolution(slow, plan.id, plan.planHash))).toMatchObject({ code: 'not_possible', details: { words: 'approval_decided', shown: { row: { state: 'done' } } } });
    expect(refunds(shop)).toBe(1);
  });

  test('an approver has a budget too', async () => {
    const shop = await aShopWithRoles();
    await changeBudgets(shop.owner, [bound({ perAction: '1' }), bound({ role: 'lead', perAction: '2' })]);
    const plan = await aRefundPlan(shop);
    await confirmResolution(shop.desk, plan.id, plan.planHash);
    expect((await problemOf(approveResolution(shop.lead, plan.id, plan.planHash))).details.words).toBe('approve_beyond');
    expect(await approveResolution(shop.owner, plan.id, plan.planHash)).toMatchObject({ state: 'done', approvedBy: '7003' });
  });

  test('a no ends it, with its reason, and the units were never taken; the asker may take the question back', async () => {
    const shop = await aShopWithRoles();
    const [one, two] = [await aRefundPlan(shop), await aRefundPlan(shop)];
    for (const plan of [one, two]) await confirmResolution(shop.desk, plan.id, plan.planHash);
    expect(await declineApproval(shop.lead, one.id, ' Offer a new one first ')).toMatchObject({ state: 'failed', failure: { words: 'approval_declined' }, declinedNote: 'Offer a new one first' });
    expect(await declineApproval(shop.desk, two.id, '')).toMatchObject({ state: 'failed', failure: { words: 'approval_withdrawn' } });
    expect((await problemOf(declineApproval(shop.lead, one.id, ''))).details.words).toBe('approval_decided');
    const third = await aRefundPlan(shop);
    await confirmResolution(shop.desk, third.id, third.planHash);
    const colleague = shop.desk.as({ kind: 'agent', id: '7009', name: 'Stranger' }, shop.desk.shopify);
    expect((await problemOf(declineApproval(colleague, third.id, ''))).details.words).toBe('approve_leads_only');
  });

  test('nobody answers for a week: it is dropped', async () => {
    const shop = await aShopWithRoles();
    const plan = await aRefundPlan(shop);
    await confirmResolution(shop.desk, plan.id, plan.planHash);
    await settleResolution(shop.job, plan.id);
    expect((await resolution(shop.desk, plan.id)).state).toBe('awaiting_approval');
    shop.desk.clock.pass(days(7) + minutes(1));
    expect(await settleDue(shop.job)).toBe(1);
    await settleResolution(shop.job, plan.id);
    expect(await resolution(shop.desk, plan.id)).toMatchObject({ state: 'failed', failure: { words: 'approval_expired' } });
  });

  test.each(['before', 'after'] as const)('a process that dies %s the call of an approval is settled by reading, and nothing is sent again', async (when) => {
    const shop = await aShopWithRoles();
    const plan = await aRefundPlan(shop);
    await confirmResolution(shop.desk, plan.id, plan.planHash);
    const dying = shop.lead.as(shop.lead.actor, { ...shop.lead.shopify, createRefund: async (order) => {
      if (when === 'after') await shop.lead.shopify.createRefund(order);
      throw new Problem('shopify_unknown', { note: 'the answer never came' });
    } });
    expect(await approveResolution(dying, plan.id, plan.planHash)).toMatchObject({ state: 'unknown', approvedBy: '7002' });
    expect((await problemOf(approveResolution(shop.owner, plan.id, plan.planHash))).details.words).toBe('approval_decided');
    shop.desk.clock.pass(minutes(11));
    await settleResolution(shop.job, plan.id);
    expect(await resolution(shop.desk, plan.id)).toMatchObject({ state: when === 'after' ? 'done' : 'failed', approvedBy: '7002' });
    expect([refunds(shop), await unitsTaken(shop)]).toEqual(when === 'after' ? [1, 1] : [0, 0]);
  });

  test('an approval half an hour later is not taken for unsent while it is being carried out', async () => {
    const shop = await aShopWithRoles();
    const plan = await aRefundPlan(shop);
    await confirmResolution(shop.desk, plan.id, plan.planHash);
    shop.desk.clock.pass(minutes(30));
    const slow = shop.lead.as(shop.lead.actor, { ...shop.lead.shopify, createRefund: async (order) => {
      await settleResolution(shop.job, plan.id);
      return shop.lead.shopify.createRefund(order);
    } });
    expect(await approveResolution(slow, plan.id, plan.planHash)).toMatchObject({ state: 'done' });
  });
});

describe('budgets', () => {
  test('of a day: the second act of the day waits, also when both come at once', async () => {
    const shop = await aShopWithRoles({});
    const first = await aRefundPlan(shop);
    await changeBudgets(shop.owner, [bound({ perDay: first.amount.amount })]);
    const second = await aRefundPlan(shop);
    const states = await Promise.all([first, second].map(async (plan) => (await confirmResolution(shop.desk, plan.id, plan.planHash)).state));
    expect(states.toSorted()).toEqual(['awaiting_approval', 'done']);
    expect(refunds(shop)).toBe(1);
  });

  test('of a customer count what colleagues gave', async () => {
    const shop = await aShopWithRoles({});
    const first = await aRefundPlan(shop);
    await changeBudgets(shop.owner, [bound({ perCustomer: first.amount.amount })]);
    await confirmResolution(shop.lead, first.id, first.planHash);
    shop.desk.clock.pass(seconds(1));
    const second = await aRefundPlan(shop);
    expect(await confirmResolution(shop.desk, second.id, second.planHash)).toMatchObject({ state: 'awaiting_approval', beyond: [{ limit: 'perCustomer' }] });
  });

  test('are the owner’s to change; wrong ones leave what was', async () => {
    const shop = await aShopWithRoles();
    expect((await problemOf(changeBudgets(shop.lead, []))).details.words).toBe('owner_only');
    for (const [wrong, words] of [[[bound({ perAction: '10.5' })], 'amount_decimals'], [[bound({ perAction: '1' }), bound({ perAction: '2' })], 'budget_twice'], [[bound({ perAction: '1', causeId: shop.desk.newId() })], 'budget_cause']] as const) {
      expect((await problemOf(changeBudgets(shop.owner, wrong))).details.words).toBe(words);
    }
    expect(await budgets(shop.lead)).toMatchObject({ budgets: [{ role: 'agent', perAction: '1' }], mayChange: false, currency: 'KRW' });
  });

  test('tell what they would have done over the last 90 days', async () => {
    const shop = await aShopWithRoles({});
    const plan = await aRefundPlan(shop);
    await confirmResolution(shop.desk, plan.id, plan.planHash);
    const strict = await simulateBudgets(shop.owner, [bound({ perAction: '1' })]);
    expect(strict).toMatchObject({ acts: 1, waiting: 1, waitingTotal: { currency: 'KRW' }, shown: [{ id: plan.id, agent: 'Agent 7001', beyond: [{ limit: 'perAction' }] }], cut: false });
    expect(Number(strict.waitingTotal.amount)).toBe(Number(plan.amount.amount));
    expect(await simulateBudgets(shop.owner, [])).toMatchObject({ acts: 1, waiting: 0, shown: [] });
    shop.desk.clock.pass(days(91));
    expect(await simulateBudgets(shop.owner, [bound({ perAction: '1' })])).toMatchObject({ acts: 0, waiting: 0 });
  });
});
