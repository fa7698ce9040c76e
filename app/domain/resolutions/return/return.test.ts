import { describe, expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { days, minutes } from '#app/platform/spans.ts';
import { problemOf, resolutionEvents } from '#tests/builders/a-resolution.ts';
import { aReturnPlan, aSentScene, carriedOut, grantReturns, type SentScene } from '#tests/builders/a-return.ts';
import { returnsOfOrder } from '../returns/returns-of-order.server.ts';
import { confirmResolution, type OrderChanged } from '../confirm-resolution.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { resolution } from '../resolution.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';
import type { ReturnPlan } from './return-plan.ts';

const unitsOf = ({ desk }: SentScene) => desk.db.compensatedUnit.count({ where: { shopId: desk.shop.id } });

describe('a return', () => {
  test('is planned by Shopify’s own sums, opened once, and takes no units', async () => {
    const scene = await aSentScene();
    const row = await aReturnPlan(scene, { lines: [{ fulfillmentLineId: scene.sentIds[0]!, quantity: 1, reasonId: '506', note: '소매가 짧음', restockingPercentage: 10 }], shippingFee: '500' });
    const plan = row.plan as ReturnPlan;
    const unit = Number(scene.order().lines[0]!.paidTotalSet.shopMoney.amount) / scene.order().lines[0]!.quantity;
    expect(plan.goods).toMatchObject([{ reason: '작음', parcel: expect.stringContaining('-F1'), restockingPercentage: 10 }]);
    expect([Number(plan.value.shop.amount), Number(plan.fees.shop.amount)]).toEqual([unit, Math.round(unit / 10) + 500]);
    expect(Number(plan.expected.shop.amount)).toBe(unit - Math.round(unit / 10) - 500);
    expect(Number(plan.seen.outstanding.before.shop.amount)).toBe(0);
    expect(Number(plan.seen.outstanding.after.shop.amount)).toBe(-Number(plan.expected.shop.amount));
    const done = await carriedOut(scene, row);
    const [made] = scene.returns();
    expect(done).toMatchObject({ state: 'done', outcome: { kind: 'return', name: made!.name, status: 'open', wayMissing: false }, outcomeAt: null });
    expect(made!.lines[0]!.returnReasonNote).toBe(`소매가 짧음 · ${made!.lines[0]!.returnReasonNote.split(' · ')[1]}`);
    expect(made!.lines[0]!.returnReasonNote).toContain(`mend:${row.id}`);
    expect(made!.shippingFees[0]!.amountSet.presentmentMoney).toEqual({ amount: '500', currencyCode: 'KRW' });
    expect(await unitsOf(scene)).toBe(0);
    expect(await resolutionEvents(scene)).toEqual(['resolution_confirmed', 'resolution_done', 'resolution_planned', 'resolution_started']);
    const { return: words } = await outcomeVariables(scene.desk, row.id);
    expect(words).toMatchObject({ name: made!.name, labelUrl: null, fee: expect.stringMatching(/₩/) });
  });

  test('gives the customer the way back; where Shopify refuses it, the return stands and says so', async () => {
    const scene = await aSentScene();
    const wayBack = { trackingNumber: 'RT-1', trackingUrl: 'https://track.example/RT-1', labelUrl: 'https://labels.example/1.pdf' };
    const done = await carriedOut(scene, await aReturnPlan(scene, { wayBack, notify: true }));
    expect(scene.returns()[0]!.reverse!.deliveries).toMatchObject([{ tracking: { number: 'RT-1' }, label: { publicFileUrl: wayBack.labelUrl }, notified: true }]);
    expect((await outcomeVariables(scene.desk, done.id)).return).toMatchObject({ labelUrl: wayBack.labelUrl, trackingNumber: 'RT-1' });
    const refusing = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, sendReturnLabel: async () => { throw (await problemOf(scene.desk.shopify.sendReturnLabel({ reverseOrderId: '1', ...wayBack, notify: false }))); } } as ShopifyPort);
    const row = await aReturnPlan(scene, { wayBack });
    expect(await confirmResolution(refusing, row.id, row.planHash)).toMatchObject({ state: 'done', outcome: { way: null, wayMissing: true } });
  });

  test('whether Shopify writes as well is the shop’s choice, until the agent says otherwise', async () => {
    const scene = await aSentScene({ settings: { shopifyNotifiesReturn: true } });
    const wayBack = { trackingNumber: 'RT-1', trackingUrl: null, labelUrl: null };
    expect((await aReturnPlan(scene, { wayBack })).plan.notify).toBe(true);
    expect((await aReturnPlan(scene, { wayBack, notify: false })).plan.notify).toBe(false);
    expect(await returnsOfOrder(scene.desk, scene.orderId)).toMatchObject({ granted: true, notifies: true });
  });

  test('names what cannot be: too many units, a fee that is none, goods that were not sent, a permission not given', async () => {
    const scene = await aSentScene({ quantities: [2, 1] });
    const line = (quantity: number) => [{ fulfillmentLineId: scene.sentIds[0]!, quantity, reasonId: '506', note: '', restockingPercentage: null }];
    expect((await problemOf(aReturnPlan(scene, { lines: line(3) }))).details).toMatchObject({ words: 'return_units_gone', values: { left: 2 } });
    expect((await problemOf(aReturnPlan(scene, { lines: [] }))).details.words).toBe('nothing_chosen');
    expect((await problemOf(aReturnPlan(scene, { shippingFee: '-1' }))).details).toMatchObject({ words: 'amount_negative', field: 'shippingFee' });
    expect((await problemOf(aReturnPlan(scene, { shippingFee: '10.5' }))).details).toMatchObject({ words: expect.stringMatching(/^amount_/) });
    const { value } = (await aReturnPlan(scene)).plan as ReturnPlan;
    const most = Math.floor(Number(value.presentment.amount));
    expect(await aReturnPlan(scene, { shippingFee: String(most) })).toMatchObject({ state: 'draft' });
    expect((await problemOf(aReturnPlan(scene, { shippingFee: String(most + 1) }))).details).toMatchObject({ words: 'return_fee_beyond', field: 'shippingFee', values: { most: `${most} KRW` } });
    expect((await problemOf(aReturnPlan(scene, { lines: [{ ...line(1)[0]!, fulfillmentLineId: '1' }] }))).details.words).toBe('return_line_gone');
    expect((await problemOf(aReturnPlan(scene, { lines: [{ ...line(1)[0]!, reasonId: '1' }] }))).details.words).toBe('return_reason_unknown');
    expect((await problemOf(aReturnPlan(scene, { lines: [...line(1), ...line(1)] }))).details).toMatchObject({ words: 'line_twice', field: `lines.${scene.sentIds[0]}` });
    await grantReturns(scene, false);
    const refused = await problemOf(aReturnPlan(scene));
    expect([refused.code, refused.details.shown]).toEqual(['scope_missing', { capability: 'returns' }]);
    expect(scene.returns()).toHaveLength(0);
  });
});

describe('once', () => {
  test('pressed twice, and by two agents at once, it is one return', async () => {
    const scene = await aSentScene();
    const row = await aReturnPlan(scene);
    const colleague = await scene.deskOf('agent');
    await Promise.all([scene.desk, scene.desk, colleague].map((desk) => confirmResolution(desk, row.id, row.planHash)));
    expect(scene.returns()).toHaveLength(1);
  });

  test('a colleague’s return in between is shown, and nothing is opened', async () => {
    const scene = await aSentScene({ quantities: [1, 1] });
    const row = await aReturnPlan(scene);
    scene.sandbox.acts.addReturn(scene.store, scene.order().id, { lines: [{ fulfillmentLineItemId: `gid://shopify/FulfillmentLineItem/${scene.sentIds[0]}`, quantity: 1 }] });
    const refused = await problemOf(carriedOut(scene, row));
    expect(refused.code).toBe('order_changed');
    expect((refused.details.shown as OrderChanged).differences[0]!.after).toMatchObject({ words: 'return_line_gone' });
    expect(scene.returns()).toHaveLength(1);
  });

  test('the permission taken back in between: failed for certain, with who can help', async () => {
    const scene = await aSentScene();
    const row = await aReturnPlan(scene);
    scene.sandbox.acts.changeScopes(scene.store, ['read_orders', 'read_products', 'read_fulfillments']);
    const refused = await problemOf(carriedOut(scene, row));
    expect(refused.code).toBe('scope_missing');
    expect(scene.returns()).toHaveLength(0);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'draft' });
  });

  test.each(['before', 'after'] as const)('the process dies %s the call: found again by its marker, or known not to be', async (when) => {
    const scene = await aSentScene();
    const row = await aReturnPlan(scene);
    const { desk, death } = dying(scene, 'createReturn', when);
    void confirmResolution(desk, row.id, row.planHash);
    await death;
    expect(await carriedOut(scene, row)).toMatchObject({ state: 'running' });
    for (const pause of [2, 3, 6]) {
      scene.desk.clock.pass(minutes(pause));
      await settleResolution(scene.job, row.id);
    }
    expect(await resolution(scene.desk, row.id)).toMatchObject(when === 'after' ? { state: 'done', outcome: { name: scene.returns()[0]!.name } } : { state: 'failed' });
    expect(scene.returns()).toHaveLength(when === 'after' ? 1 : 0);
  });

  test('an answer lost on the way is unknown, then found', async () => {
    const scene = await aSentScene({ patience: 200 });
    const row = await aReturnPlan(scene);
    scene.sandbox.faults.arm({ kind: 'timeout_after_success', operation: 'returnCreate', times: 1 });
    expect(await carriedOut(scene, row)).toMatchObject({ state: 'unknown' });
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done' });
    expect(scene.returns()).toHaveLength(1);
  });
});

describe('watched to its end', () => {
  test.each([
    ['closed', 'done'],
    ['cancelled', 'failed'],
  ] as const)('%s by a colleague', async (end, state) => {
    const scene = await aSentScene();
    const row = await carriedOut(scene, await aReturnPlan(scene));
    scene.desk.clock.pass(days(1));
    await settleResolution(scene.job, row.id);
    expect(await resolution(scene.desk, row.id)).toMatchObject({ state: 'done', outcomeAt: null });
    scene.sandbox.acts.changeReturn(scene.store, scene.returns()[0]!.id, end === 'closed' ? 'close' : 'cancel');
    await settleResolution(scene.job, row.id);
    const ended = await resolution(scene.desk, row.id);
    expect(ended).toMatchObject({ state, ...(end === 'closed' ? { outcome: { status: 'closed' } } : { failure: { words: 'resolution_return_cancelled' } }) });
    expect(ended.outcomeAt === null).toBe(end === 'cancelled');
  });
});

/** A process that dies at a call: it never returns, and nothing after it runs. */
function dying(scene: SentScene, call: 'createReturn', when: 'before' | 'after') {
  let died!: () => void;
  const death = new Promise<void>((resolve) => (died = resolve));
  const die = async (...args: unknown[]) => {
    if (when === 'after') await (scene.desk.shopify[call] as (...given: unknown[]) => Promise<unknown>)(...args);
    died();
    return new Promise(() => {});
  };
  return { desk: scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, [call]: die } as ShopifyPort), death };
}
