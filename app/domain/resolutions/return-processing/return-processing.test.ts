import { describe, expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { minutes, seconds } from '#app/platform/spans.ts';
import { aRefundPlan, problemOf, resolutionEvents } from '#tests/builders/a-resolution.ts';
import { aProcessingPlan, aReturnPlan, aSentScene, carriedOut, type SentScene } from '#tests/builders/a-return.ts';
import { confirmResolution, type OrderChanged } from '../confirm-resolution.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { resolution } from '../resolution.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import type { ReturnOutcome } from '../return/return-plan.ts';
import type { ReturnProcessingPlan } from './return-processing-plan.ts';

const unitsOf = ({ desk }: SentScene) => desk.db.compensatedUnit.count({ where: { shopId: desk.shop.id } });

/** An opened return of one unit; its numeric id. */
async function opened(scene: SentScene, more: Parameters<typeof aReturnPlan>[1] = {}): Promise<string> {
  const done = await carriedOut(scene, await aReturnPlan(scene, more));
  scene.desk.clock.pass(seconds(1));
  return (done.outcome as ReturnOutcome).returnId;
}

describe('taking a return in', () => {
  test('pays what Shopify says less fees, puts goods back, and claims the unit', async () => {
    const scene = await aSentScene();
    const id = await opened(scene, { shippingFee: '500' });
    const doc = (await scene.desk.shopify.orderReturn(id))!;
    const row = await aProcessingPlan(scene, id, { lines: [{ returnLineId: doc.lines[0]!.id, quantity: 1, restock: true }] });
    const plan = row.plan as ReturnProcessingPlan;
    expect(Number(plan.fees.shop.amount)).toBe(500);
    expect(Number(plan.amount.amount)).toBe(Number(plan.goods.shop.amount) - 500);
    expect(Number(plan.seen.outstanding.after.shop.amount)).toBe(0);
    const done = await carriedOut(scene, row);
    expect(done).toMatchObject({ state: 'done', outcome: { kind: 'return_processing', amount: plan.amount, pending: false } });
    const [refund] = scene.order().refundDocs;
    expect(refund).toMatchObject({ note: expect.stringContaining(`mend:${row.id}`), refundLines: [{ quantity: 1, restockType: 'RETURN' }] });
    expect(Number(refund!.totalRefundedSet.shopMoney.amount)).toBe(Number(plan.amount.amount));
    expect(await unitsOf(scene)).toBe(1);
    expect(scene.returns()[0]!.lines[0]!.processedQuantity).toBe(1);
    expect(await outcomeVariables(scene.desk, row.id)).toMatchObject({ refund: { amount: expect.stringMatching(/₩/), items: expect.stringContaining('1') }, return: { name: doc.name } });
    expect((await resolutionEvents(scene)).filter((kind) => kind === 'resolution_done')).toHaveLength(2);
    // The return had nothing else: it is over with it.
    const [of] = await scene.desk.db.resolution.findMany({ where: { shopId: scene.desk.shop.id, kind: 'return' } });
    await settleResolution(scene.job, of!.id);
    expect((await resolution(scene.desk, of!.id)).outcomeAt).not.toBeNull();
  });

  test('as store credit, or with no money at all: then no unit is taken', async () => {
    const scene = await aSentScene();
    const id = await opened(scene, { lines: [{ fulfillmentLineId: scene.sentIds[0]!, quantity: 2, reasonId: '506', note: '', restockingPercentage: null }] });
    const doc = (await scene.desk.shopify.orderReturn(id))!;
    const one = [{ returnLineId: doc.lines[0]!.id, quantity: 1, restock: false }];
    const free = await carriedOut(scene, await aProcessingPlan(scene, id, { lines: one, way: 'none' }));
    expect(free).toMatchObject({ state: 'done', outcome: { amount: { amount: expect.stringMatching(/^0(\.0+)?$/) } } });
    expect(await unitsOf(scene)).toBe(0);
    scene.desk.clock.pass(seconds(1));
    const credit = await carriedOut(scene, await aProcessingPlan(scene, id, { lines: one, way: 'store_credit' }));
    expect(credit).toMatchObject({ state: 'done', outcome: { refundId: expect.any(String) } });
    expect(scene.order().payments.at(-1)).toMatchObject({ gateway: 'shopify_store_credit', kind: 'REFUND' });
    expect(await unitsOf(scene)).toBe(1);
  });

  test('with no money now, the order’s shipping stays where it is', async () => {
    const scene = await aSentScene();
    const id = await opened(scene);
    const [plain, asked] = [await aProcessingPlan(scene, id, { way: 'none' }), await aProcessingPlan(scene, id, { way: 'none', shipping: true })];
    expect(asked.plan).toMatchObject({ shipping: false, seen: (plain.plan as ReturnProcessingPlan).seen });
    const paid = (await aProcessingPlan(scene, id, { shipping: true })).plan as ReturnProcessingPlan;
    expect(paid.shipping).toBe(true);
    expect(paid.presentmentShipping!.currency).toBe(paid.presentmentAmount.currency);
  });

  test('refuses a return that is closed, units that came in already, a return of another order', async () => {
    const scene = await aSentScene();
    const id = await opened(scene);
    const doc = (await scene.desk.shopify.orderReturn(id))!;
    const lines = (quantity: number) => [{ returnLineId: doc.lines[0]!.id, quantity, restock: false }];
    expect((await problemOf(aProcessingPlan(scene, id, { lines: lines(2) }))).details).toMatchObject({ words: 'return_units_taken_in', values: { left: 1 } });
    expect((await problemOf(aProcessingPlan(scene, id, { lines: [] }))).details.words).toBe('nothing_chosen');
    expect((await problemOf(aProcessingPlan(scene, id, { lines: [...lines(1), ...lines(1)] }))).details.words).toBe('line_twice');
    const unawaited = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, returnOutcome: async (...args: Parameters<ShopifyPort['returnOutcome']>) => {
      const outcome = await scene.desk.shopify.returnOutcome(...args);
      return { ...outcome, doc: { ...outcome.doc, lines: outcome.doc.lines.map((line) => ({ ...line, reverseLineId: null })) } };
    } } as ShopifyPort);
    expect((await problemOf(aProcessingPlan(scene, id, { lines: [{ ...lines(1)[0]!, restock: true }] }, unawaited))).details.words).toBe('restock_nowhere');
    const nobody = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, returnOutcome: async (...args: Parameters<ShopifyPort['returnOutcome']>) => {
      const outcome = await scene.desk.shopify.returnOutcome(...args);
      expect(outcome.order.hasCustomer).toBe(true);
      return { ...outcome, order: { ...outcome.order, hasCustomer: false } };
    } } as ShopifyPort);
    expect((await problemOf(aProcessingPlan(scene, id, { way: 'store_credit' }, nobody))).details.words).toBe('credit_without_customer');
    expect(await aProcessingPlan(scene, id, {}, nobody)).toMatchObject({ state: 'draft' });
    scene.sandbox.acts.changeReturn(scene.store, scene.returns()[0]!.id, 'close');
    expect((await problemOf(aProcessingPlan(scene, id, { lines: lines(1) }))).details).toMatchObject({ words: 'return_is_closed', values: { name: doc.name } });
  });
});

describe('never twice', () => {
  test('a unit that was refunded is not paid again when its return comes in', async () => {
    const scene = await aSentScene({ quantities: [1, 1] });
    const id = await opened(scene);
    const row = await aProcessingPlan(scene, id);
    const refund = await aRefundPlan(scene);
    expect(await carriedOut(scene, refund)).toMatchObject({ state: 'done' });
    expect((await problemOf(carriedOut(scene, row))).code).toBe('order_changed');
    expect((await problemOf(aProcessingPlan(scene, id, { lines: [{ returnLineId: scene.returns()[0]!.lines[0]!.id.split('/').at(-1)!, quantity: 1, restock: false }] }))).details.words).toBe('return_units_taken_in');
    expect(scene.order().refundDocs).toHaveLength(1);
  });

  test('twice and by two agents, money moves once', async () => {
    const scene = await aSentScene();
    const id = await opened(scene);
    const [one, two] = [await aProcessingPlan(scene, id), await aProcessingPlan(scene, id)];
    const colleague = await scene.deskOf('agent');
    const answers = await Promise.allSettled([confirmResolution(scene.desk, one.id, one.planHash), confirmResolution(colleague, one.id, one.planHash), confirmResolution(scene.desk, two.id, two.planHash)]);
    expect(scene.order().refundDocs).toHaveLength(1);
    expect(answers.some((answer) => answer.status === 'rejected' || answer.value.state === 'failed')).toBe(true);
  });

  test('a colleague takes it in meanwhile: shown, and nothing is sent', async () => {
    const scene = await aSentScene();
    const id = await opened(scene);
    const row = await aProcessingPlan(scene, id);
    scene.sandbox.acts.processReturn(scene.store, scene.returns()[0]!.id);
    const refused = await problemOf(carriedOut(scene, row));
    expect((refused.details.shown as OrderChanged).differences[0]).toMatchObject({ what: 'impossible', after: { words: 'return_units_taken_in' } });
    expect(scene.order().refundDocs).toHaveLength(1);
  });

  test.each(['before', 'after'] as const)('the process dies %s the call: found again, and paid once at most', async (when) => {
    const scene = await aSentScene();
    const id = await opened(scene);
    const row = await aProcessingPlan(scene, id);
    const { desk, death } = dying(scene, when);
    void confirmResolution(desk, row.id, row.planHash);
    await death;
    for (const pause of [2, 3, 6]) {
      scene.desk.clock.pass(minutes(pause));
      await settleResolution(scene.job, row.id);
    }
    const ended = await resolution(scene.desk, row.id);
    expect(ended).toMatchObject(when === 'after' ? { state: 'done', outcome: { refundId: expect.any(String), amount: row.amount } } : { state: 'failed' });
    expect(scene.order().refundDocs).toHaveLength(when === 'after' ? 1 : 0);
    expect(await unitsOf(scene)).toBe(when === 'after' ? 1 : 0);
  });

  test('lost on its way, and a colleague took it in for another sum: that was not ours, and it comes to an end', async () => {
    const scene = await aSentScene();
    const id = await opened(scene);
    const row = await aProcessingPlan(scene, id, { shipping: true });
    const { desk, death } = dying(scene, 'before');
    void confirmResolution(desk, row.id, row.planHash);
    await death;
    scene.sandbox.acts.processReturn(scene.store, scene.returns()[0]!.id);
    const theirs = scene.order().refundDocs.length;
    scene.desk.clock.pass(minutes(11));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'failed', failure: { words: 'resolution_not_sent' } });
    expect([scene.order().refundDocs.length, await unitsOf(scene)]).toEqual([theirs, 0]);
  });

  test('taken in without money, the answer lost: the return’s own counts tell', async () => {
    const scene = await aSentScene();
    const id = await opened(scene);
    const row = await aProcessingPlan(scene, id, { way: 'none' });
    const { desk, death } = dying(scene, 'after');
    void confirmResolution(desk, row.id, row.planHash);
    await death;
    // As a shop of Shopify's may have it: no refund is kept where no money went.
    const without = { ...scene.job.shopify, refundsMarked: async () => [] };
    await settleResolution(scene.job.as({ kind: 'system' }, without as ShopifyPort), row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcome: { refundId: null } });
  });

  test('a provider that takes its time: pending, then settled by its word; a member who may not refund is refused', async () => {
    const scene = await aSentScene();
    const id = await opened(scene);
    scene.sandbox.acts.slowRefunds(scene.store, true);
    const row = await carriedOut(scene, await aProcessingPlan(scene, id));
    expect(row).toMatchObject({ state: 'done', outcome: { pending: true }, outcomeAt: null });
    expect(await outcomeVariables(scene.desk, row.id)).toEqual({});
    scene.sandbox.acts.answerRefunds(scene.store, scene.order().id, 'SUCCESS');
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ outcome: { pending: false }, outcomeAt: expect.any(Date) });
    const other = await aSentScene();
    const partTimer = await other.deskOf('part-timer');
    const wanted = await aProcessingPlan(other, await opened(other));
    const said = await confirmResolution(partTimer, wanted.id, wanted.planHash).catch((problem: unknown) => problem);
    expect(said).toSatisfy((one: { state?: string; code?: string }) => one.state === 'failed' || ['staff_not_permitted', 'scope_missing'].includes(one.code ?? ''));
    expect(other.order().refundDocs).toHaveLength(0);
  });
});

function dying(scene: SentScene, when: 'before' | 'after') {
  let died!: () => void;
  const death = new Promise<void>((resolve) => (died = resolve));
  const die = async (...args: Parameters<ShopifyPort['processReturn']>) => {
    if (when === 'after') await scene.desk.shopify.processReturn(...args);
    died();
    return new Promise(() => {});
  };
  return { desk: scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, processReturn: die } as unknown as ShopifyPort), death };
}
