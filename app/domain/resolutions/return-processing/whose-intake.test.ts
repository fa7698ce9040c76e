import { describe, expect, test } from 'vitest';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import { aRefundPlan, problemOf, resolutionEvents } from '#tests/builders/a-resolution.ts';
import { aProcessingPlan, aReturnPlan, aSentScene, carriedOut, type SentScene } from '#tests/builders/a-return.ts';
import { givenBack } from '#sandbox/state/orders/refund-order.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { intakeInQuestion } from '../intake-in-question.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { resolution } from '../resolution.server.ts';
import { resolutionsOfTicket } from '../resolutions-of-ticket.server.ts';
import type { ResolutionRow } from '../resolution-row.ts';
import { settleDue } from '../settle-due.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import { tellIntake } from '../tell-intake.server.ts';
import type { ReturnProcessingOutcome, ReturnProcessingPlan } from './return-processing-plan.ts';
import type { ReturnOutcome } from '../return/return-plan.ts';

const unitsOf = ({ desk }: SentScene) => desk.db.compensatedUnit.count({ where: { shopId: desk.shop.id } });
const isUnread = async ({ desk, ticketId }: SentScene) => (await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } })).unread;
const numeric = (gid: string) => gid.split('/').at(-1)!;

/** A plan to take in a return of one unit (of all where several payments paid for them), in a shop where Shopify keeps so much of it. */
async function planned(traces: 'kept' | 'noteless' | 'nameless', more: Parameters<typeof aProcessingPlan>[2] = {}, wanted: Parameters<typeof aSentScene>[0] = {}) {
  const scene = await aSentScene(wanted);
  scene.sandbox.acts.traceReturns(scene.store, traces);
  const all = scene.order().lines.map((line, index) => ({ fulfillmentLineId: scene.sentIds[index]!, quantity: line.quantity, reasonId: '506', note: '', restockingPercentage: null }));
  const { outcome } = await carriedOut(scene, await aReturnPlan(scene, wanted.split ? { lines: all } : {}));
  scene.desk.clock.pass(seconds(1));
  return { scene, row: await aProcessingPlan(scene, (outcome as ReturnOutcome).returnId, more) };
}

/** Confirmed by a process that dies before the call, or after it. */
async function died(scene: SentScene, row: ResolutionRow, when: 'before' | 'after') {
  let over!: () => void;
  const death = new Promise<void>((resolve) => (over = resolve));
  const die = async (...args: Parameters<ShopifyPort['processReturn']>) => {
    if (when === 'after') await scene.desk.shopify.processReturn(...args);
    over();
    return new Promise(() => {});
  };
  void confirmResolution(scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, processReturn: die } as unknown as ShopifyPort), row.id, row.planHash);
  await death;
}

/** The news of the order's refunds come, while nobody knows whose they are. */
async function newsOf(scene: SentScene) {
  await keepOrder(scene.desk, (await scene.desk.shopify.orderSnapshot(scene.orderId))!, { source: 'fill', readAt: scene.desk.clock.now() });
}

describe('an intake whose note Shopify does not keep', () => {
  test.each(['noteless', 'nameless'] as const)('is ours where Shopify said yes to it (%s), and its money is watched by its id', async (traces) => {
    const { scene, row } = await planned(traces);
    scene.sandbox.acts.slowRefunds(scene.store, true);
    const done = await carriedOut(scene, row);
    const [refund] = scene.order().refundDocs;
    expect(refund!.note).toBeNull();
    expect(done).toMatchObject({ state: 'done', outcome: { pending: true, refundId: numeric(refund!.id), amount: row.amount } });
    await newsOf(scene);
    expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).refundsElsewhere).toEqual([]);
    scene.sandbox.acts.answerRefunds(scene.store, scene.order().id, 'SUCCESS');
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ outcome: { pending: false, amount: row.amount }, outcomeAt: expect.any(Date) });
  });

  test('is found by the app that Shopify names, where the answer was lost', async () => {
    const { scene, row } = await planned('noteless');
    await died(scene, row, 'after');
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcome: { refundId: numeric(scene.order().refundDocs[0]!.id), amount: row.amount } });
    expect(await unitsOf(scene)).toBe(1);
  });

  test('whose money came back before anybody looked is failed, and its refund is nobody else’s', async () => {
    const { scene, row } = await planned('noteless');
    scene.sandbox.acts.slowRefunds(scene.store, true);
    await died(scene, row, 'after');
    scene.sandbox.acts.answerRefunds(scene.store, scene.order().id, 'FAILURE');
    await newsOf(scene);
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'resolution_refund_bounced' } });
    expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).refundsElsewhere).toEqual([]);
  });

  test('is never told as not happened where nobody can say so: a person is asked, and what she says is done', async () => {
    const { scene, row } = await planned('nameless');
    await died(scene, row, 'after');
    await newsOf(scene);
    // While the answer may still come nobody is told that another hand paid.
    expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).refundsElsewhere).toMatchObject([{ inQuestion: true }]);
    scene.desk.clock.pass(minutes(5));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'unknown', failure: null });
    expect(await intakeInQuestion(scene.desk, row.id)).toBeNull();
    expect((await problemOf(tellIntake(scene.desk, row.id, null))).details.words).toBe('resolution_not_in_question');
    await scene.desk.db.ticket.updateMany({ where: { shopId: scene.desk.shop.id }, data: { unread: false } });
    for (const wait of [6, 61, 61]) {
      scene.desk.clock.pass(minutes(wait));
      await settleResolution(scene.job, row.id);
      expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'unknown', failure: { words: 'resolution_intake_untold', confirmAgain: false, values: { name: expect.stringContaining('-R1') } } });
    }
    expect([await isUnread(scene), await unitsOf(scene)]).toEqual([true, 1]);
    expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).refundsElsewhere).toMatchObject([{ inQuestion: true, clashesWith: [] }]);
    // Nobody pays the unit again meanwhile.
    await problemOf(aRefundPlan(scene).then((again) => confirmResolution(scene.desk, again.id, again.planHash)));
    const asked = (await intakeInQuestion(scene.desk, row.id))!;
    const refundId = numeric(scene.order().refundDocs[0]!.id);
    expect(asked.refunds).toMatchObject([{ id: refundId, byMend: false }]);
    expect((await problemOf(tellIntake(scene.desk, row.id, '999'))).details.words).toBe('resolution_not_that_refund');
    expect((await problemOf(tellIntake(scene.job, row.id, refundId))).code).toBe('not_allowed');
    expect(await tellIntake(scene.desk, row.id, refundId)).toMatchObject({ state: 'done', outcome: { refundId, amount: row.amount }, failure: null });
    expect(await tellIntake(scene.desk, row.id, null)).toMatchObject({ state: 'done' });
    expect(await scene.desk.db.event.findMany({ where: { shopId: scene.desk.shop.id, kind: 'intake_told' } })).toMatchObject([{ actorKind: 'agent', actorId: scene.desk.actor.id, payload: { state: 'ours', refundId } }]);
    expect((await resolutionEvents(scene)).filter((kind) => kind === 'resolution_failed')).toEqual([]);
    expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).refundsElsewhere).toEqual([]);
    expect(await outcomeVariables(scene.desk, row.id)).toMatchObject({ refund: { amount: expect.any(String) } });
  });

  test.each(['kept', 'noteless', 'nameless'] as const)('may have been a colleague’s for the same sum, ours being lost (%s): a person says so, and the units are free', async (traces) => {
    const { scene, row } = await planned(traces);
    await died(scene, row, 'before');
    scene.sandbox.acts.processReturn(scene.store, scene.returns()[0]!.id);
    scene.desk.clock.pass(minutes(11));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'unknown', failure: { words: 'resolution_intake_untold' } });
    const colleague = await scene.deskOf('agent');
    const [one, two] = await Promise.all([tellIntake(scene.desk, row.id, null), tellIntake(colleague, row.id, null)]);
    expect([one, two]).toMatchObject([{ state: 'failed', failure: { words: 'resolution_not_ours', confirmAgain: false } }, { state: 'failed' }]);
    expect([scene.order().refundDocs.length, await unitsOf(scene), await scene.desk.db.event.count({ where: { shopId: scene.desk.shop.id, kind: 'resolution_failed' } })]).toEqual([1, 0, 1]);
    await newsOf(scene);
    expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).refundsElsewhere).toMatchObject([{ inQuestion: false }]);
  });

  test('is not mixed up with what a colleague did later than any request of ours lives', async () => {
    const { scene, row } = await planned('nameless');
    await died(scene, row, 'before');
    scene.desk.clock.pass(minutes(11));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'resolution_not_sent' } });
    scene.desk.clock.pass(minutes(30));
    scene.sandbox.acts.processReturn(scene.store, scene.returns()[0]!.id);
    scene.desk.clock.pass(minutes(31));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', checkAt: null });
  });

  test('whose refund cannot be read after Shopify said yes is not told as failed', async () => {
    const { scene, row } = await planned('noteless');
    const busy = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, intakeRefunds: () => Promise.reject(new Problem('shopify_unavailable')) } as ShopifyPort);
    expect(await confirmResolution(busy, row.id, row.planHash)).toMatchObject({ state: 'unknown' });
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcome: { amount: row.amount } });
  });

  test('without money is not shown as somebody else’s', async () => {
    const { scene, row } = await planned('noteless', { way: 'none' });
    expect(await carriedOut(scene, row)).toMatchObject({ state: 'done', outcome: { refundId: expect.any(String) } });
    await newsOf(scene);
    expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).refundsElsewhere).toEqual([]);
  });

  test('that Shopify said yes to and of which no refund is there stays unknown', async () => {
    const { scene, row } = await planned('noteless');
    const blind = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, intakeRefunds: async () => [] } as ShopifyPort);
    expect(await confirmResolution(blind, row.id, row.planHash)).toMatchObject({ state: 'unknown' });
    scene.desk.clock.pass(minutes(11));
    await settleResolution(scene.job.as({ kind: 'system' }, { ...scene.job.shopify, intakeRefunds: async () => [] } as ShopifyPort), row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'unknown', failure: { words: 'resolution_intake_unpaid' } });
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done' });
  });

  test('stays in question while Shopify is away, and is asked about once', async () => {
    const { scene, row } = await planned('nameless');
    await died(scene, row, 'after');
    scene.desk.clock.pass(minutes(61));
    await settleResolution(scene.job, row.id);
    await scene.desk.db.ticket.updateMany({ where: { shopId: scene.desk.shop.id }, data: { unread: false } });
    const away = scene.job.as({ kind: 'system' }, { ...scene.job.shopify, refundsMarked: async () => Promise.reject(new Problem('shopify_unavailable')) } as ShopifyPort);
    for (const desk of [away, scene.job]) {
      await settleResolution(desk, row.id);
      expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'unknown', failure: { words: 'resolution_intake_untold' } });
    }
    expect(await isUnread(scene)).toBe(false);
    expect((await intakeInQuestion(scene.desk, row.id))?.refunds).toHaveLength(1);
  });

  test('without money has no refund to ask about: what cannot be read is no question', async () => {
    const { scene, row } = await planned('noteless', { way: 'none' });
    await died(scene, row, 'after');
    scene.desk.clock.pass(minutes(61));
    const blind = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, orderReturn: async () => null } as ShopifyPort);
    await settleResolution(blind, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'unknown', failure: { words: 'resolution_ask_a_person' } });
    expect(await intakeInQuestion(blind, row.id)).toBeNull();
    expect((await problemOf(tellIntake(blind, row.id, null))).details.words).toBe('resolution_not_in_question');
  });

  test.each(['again by Mend', 'by a colleague'] as const)('without money that never left is not found in what came in since (%s)', async (how) => {
    const { scene, row } = await planned('kept', { way: 'none' });
    await died(scene, row, 'before');
    scene.desk.clock.pass(minutes(11));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'resolution_not_sent' } });
    if (how === 'by a colleague') scene.sandbox.acts.processReturn(scene.store, scene.returns()[0]!.id);
    else expect(await carriedOut(scene, await aProcessingPlan(scene, (row.plan as ReturnProcessingPlan).returnId, { way: 'none' }))).toMatchObject({ state: 'done' });
    scene.desk.clock.pass(minutes(61));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', outcome: null, checkAt: null });
  });

  test('of which two agents say different things at once is told as one of them said, and nothing else', async () => {
    const { scene, row } = await planned('nameless');
    await died(scene, row, 'after');
    scene.desk.clock.pass(minutes(11));
    await settleResolution(scene.job, row.id);
    const colleague = await scene.deskOf('agent');
    await Promise.all([tellIntake(scene.desk, row.id, numeric(scene.order().refundDocs[0]!.id)), tellIntake(colleague, row.id, null)]);
    const told = await scene.desk.db.event.findMany({ where: { shopId: scene.desk.shop.id, kind: 'intake_told' } });
    expect(told.map(({ payload }) => (payload as { state: string }).state)).toEqual([(await resolution(scene.desk, row.id)).state === 'done' ? 'ours' : 'others']);
  });

  test.each([['less', -1000], ['more', 500]] as const)('that Shopify said yes to and paid %s for stays unknown until a person says that it was ours, and is told with what really went back', async (_, by) => {
    const { scene, row } = await planned('noteless');
    const { shopify } = scene.desk;
    const paidOtherwise: Partial<ShopifyPort> = { processReturn: async (intake) => {
      const answer = await shopify.processReturn(intake);
      payOtherwise(scene, by);
      return answer;
    } };
    expect(await confirmResolution(scene.desk.as(scene.desk.actor, { ...shopify, ...paidOtherwise } as ShopifyPort), row.id, row.planHash)).toMatchObject({ state: 'unknown' });
    expect(await outcomeVariables(scene.desk, row.id)).toEqual({});
    scene.desk.clock.pass(minutes(11));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'unknown', failure: { words: 'resolution_intake_unpaid' } });
    const went = Number(row.amount.amount) + by;
    const refundId = numeric(scene.order().refundDocs[0]!.id);
    const asked = (await intakeInQuestion(scene.desk, row.id))!;
    expect(asked).toMatchObject({ otherSum: true, refunds: [{ id: refundId, byMend: true }] });
    expect([Number(asked.amount.amount), Number(asked.refunds[0]!.amount.amount)]).toEqual([Number(row.amount.amount), went]);
    const done = await tellIntake(scene.desk, row.id, refundId);
    expect(done).toMatchObject({ state: 'done', failure: null, outcome: { refundId, pending: false } });
    const { amount, presentmentAmount } = done.outcome as ReturnProcessingOutcome;
    expect([Number(amount.amount), Number(presentmentAmount.amount), await unitsOf(scene)]).toEqual([went, went, 1]);
    expect((await outcomeVariables(scene.desk, row.id)).refund?.amount?.replace(/\D/g, '')).toBe(String(went));
    await newsOf(scene);
    expect((await resolutionsOfTicket(scene.desk, scene.ticketId)).refundsElsewhere).toEqual([]);
  });

  test.each([-1000, 500])('that Shopify said yes to, beside which another sum stands that is not Mend’s (%i), is never told as unpaid', async (by) => {
    const { scene, row } = await planned('noteless');
    const question = await paidOtherwise(scene, row, by);
    expect(question.otherSum).toBe(true);
    const went = `${Number(row.amount.amount) + by} KRW`;
    // Also where the dialog was opened before it came: what is told is what stands there now.
    expect(await tellIntake(scene.desk, row.id, null)).toMatchObject({ state: 'failed', failure: { words: 'resolution_intake_paid_besides', confirmAgain: false, values: { name: question.returnName, amount: went } } });
    expect(await scene.desk.db.event.findMany({ where: { shopId: scene.desk.shop.id, kind: 'intake_told' } })).toMatchObject([{ payload: { state: 'besides', refundId: null, amount: { currency: 'KRW' } } }]);
  });

  test('whose other sum the payment provider sent back is told as unpaid: nothing stands on the order', async () => {
    const { scene, row } = await planned('noteless');
    scene.sandbox.acts.slowRefunds(scene.store, true);
    await paidOtherwise(scene, row, -1000);
    scene.sandbox.acts.answerRefunds(scene.store, scene.order().id, 'FAILURE');
    expect(await tellIntake(scene.desk, row.id, null)).toMatchObject({ state: 'failed', failure: { words: 'resolution_intake_not_paid' } });
  });

  test('of which another sum is ours and still waits is shown with what was asked for, not with what was planned', async () => {
    const { scene, row } = await planned('noteless');
    scene.sandbox.acts.slowRefunds(scene.store, true);
    const question = await paidOtherwise(scene, row, -1000);
    const asked = String(Number(row.amount.amount) - 1000);
    const waiting = await tellIntake(scene.desk, row.id, question.refunds[0]!.id);
    expect(waiting).toMatchObject({ state: 'done', outcome: { pending: true, amount: { amount: asked }, presentmentAmount: { amount: asked } } });
    scene.sandbox.acts.answerRefunds(scene.store, scene.order().id, 'SUCCESS');
    await settleResolution(scene.job, row.id);
    const ended = await resolution(scene.desk, row.id);
    expect(ended).toMatchObject({ outcome: { pending: false }, outcomeAt: expect.any(Date), failure: null });
    expect(Number((ended.outcome as ReturnProcessingOutcome).amount.amount)).toBe(Number(asked));
  });

  test('of which another sum is ours and came back in part misses what was asked for, not what was planned', async () => {
    const { scene, row } = await planned('noteless', { shipping: true }, { split: true });
    const question = await paidOtherwise(scene, row, -1000);
    say(scene, 'FAILURE');
    await tellIntake(scene.desk, row.id, question.refunds[0]!.id);
    await settleResolution(scene.job, row.id);
    const [asked, went] = [Number(question.refunds[0]!.amount.amount), Number(scene.order().refundDocs[0]!.totalRefundedSet.presentmentMoney.amount)];
    expect(asked).toBe(Number(row.amount.amount) - 1000);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcome: { partly: true }, failure: { words: 'resolution_intake_in_part', values: { missing: `${asked - went} KRW` } } });
  });

  test('that nobody said yes to is never offered another sum as its own', async () => {
    const { scene, row } = await planned('nameless');
    await died(scene, row, 'before');
    scene.sandbox.acts.processReturn(scene.store, scene.returns()[0]!.id);
    payOtherwise(scene, -1000);
    scene.desk.clock.pass(minutes(11));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed' });
    expect(await intakeInQuestion(scene.desk, row.id)).toBeNull();
  });

  test('that Shopify said yes to, of which a person finds no money, is told as taken in and not paid', async () => {
    const { scene, row } = await planned('noteless');
    const blind = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, intakeRefunds: async () => [] } as ShopifyPort);
    await confirmResolution(blind, row.id, row.planHash);
    scene.desk.clock.pass(minutes(11));
    expect(await tellIntake(blind, row.id, null)).toMatchObject({ state: 'failed', failure: { words: 'resolution_intake_not_paid', confirmAgain: false } });
    expect(await scene.desk.db.event.findMany({ where: { shopId: scene.desk.shop.id, kind: 'intake_told' } })).toMatchObject([{ payload: { state: 'unpaid' } }]);
    expect(await unitsOf(scene)).toBe(0);
  });
});

describe('an intake over several payments', () => {
  test.each(['FAILURE', 'PENDING'] as const)('of which one came back is told to an agent, and to nobody else (first %s)', async (second) => {
    const { scene, row } = await planned('kept', { shipping: true }, { split: true });
    const told = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, processReturn: async (intake) => {
      await scene.desk.shopify.processReturn(intake);
      say(scene, second);
      return { doc: (await scene.desk.shopify.orderReturn(intake.returnId))!, refunds: await scene.desk.shopify.refundsMarked(scene.orderId, row.id) };
    } } as ShopifyPort);
    const done = await confirmResolution(told, row.id, row.planHash);
    expect(done).toMatchObject({ state: 'done', outcomeAt: null, outcome: second === 'FAILURE' ? { pending: false, partly: true } : { pending: true } });
    expect(await outcomeVariables(scene.desk, row.id)).toEqual({});
    say(scene, 'FAILURE');
    if (second === 'FAILURE') expect(await settleDue(scene.job)).toBe(1);
    await settleResolution(scene.job, row.id);
    const ended = await resolution(scene.desk, row.id);
    const [went] = scene.order().refundDocs;
    expect(ended).toMatchObject({ state: 'done', outcomeAt: expect.any(Date), checkAt: null, outcome: { partly: true }, failure: { words: 'resolution_intake_in_part', values: { missing: expect.stringContaining('KRW') } } });
    expect(Number((ended.outcome as { amount: { amount: string } }).amount.amount)).toBe(Number(went!.totalRefundedSet.shopMoney.amount));
    expect(await outcomeVariables(scene.desk, row.id)).toEqual({});
    expect(await isUnread(scene)).toBe(true);
  });
});

/** Confirmed, answered with yes, and paid so much more, or less: the question that a person is asked then. */
async function paidOtherwise(scene: SentScene, row: ResolutionRow, by: number) {
  const { shopify } = scene.desk;
  const otherwise: Partial<ShopifyPort> = { processReturn: async (intake) => {
    const answer = await shopify.processReturn(intake);
    payOtherwise(scene, by);
    return answer;
  } };
  await confirmResolution(scene.desk.as(scene.desk.actor, { ...shopify, ...otherwise } as ShopifyPort), row.id, row.planHash);
  scene.desk.clock.pass(minutes(11));
  await settleResolution(scene.job, row.id);
  return (await intakeInQuestion(scene.desk, row.id))!;
}

/** Shopify's refund comes to so much more, or less, than was asked for. */
function payOtherwise(scene: SentScene, by: number): void {
  const order = structuredClone(scene.order());
  const [back] = order.payments.filter((one) => one.kind === 'REFUND');
  for (const money of ['shopMoney', 'presentmentMoney'] as const) back!.amountSet[money].amount = String(Number(back!.amountSet[money].amount) + by);
  order.refundDocs.at(-1)!.totalRefundedSet = givenBack(order, order.payments.filter((one) => one.kind === 'REFUND'));
  scene.sandbox.world.put(scene.store, 'Order', order);
}

/** The first of two payments took its part, the other one … */
function say(scene: SentScene, second: 'FAILURE' | 'PENDING'): void {
  const order = structuredClone(scene.order());
  const back = order.payments.filter((one) => one.kind === 'REFUND');
  expect(back.length).toBe(2);
  back.forEach((one, index) => (one.status = index === 0 ? 'SUCCESS' : second));
  order.refundDocs.at(-1)!.totalRefundedSet = givenBack(order, back);
  scene.sandbox.world.put(scene.store, 'Order', order);
}
