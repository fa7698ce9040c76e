import { describe, expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { timeline } from '#app/domain/tickets/timeline.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, days, hours, seconds } from '#app/platform/spans.ts';
import { numeric, problemOf } from '#tests/builders/a-resolution.ts';
import { aProcessingPlan, aReturnPlan, aSentScene, carriedOut, grantReturns, type SentScene } from '#tests/builders/a-return.ts';
import { changeReturn } from './change-return.server.ts';
import { reconcileReturns } from './reconcile-returns.server.ts';
import { returnsToRead } from './returns-to-read.server.ts';
import { returnsOfOrder } from './returns-of-order.server.ts';
import { sendReturnLabel } from './send-return-label.server.ts';
import { takeReturn } from './take-return.server.ts';

const news = (scene: SentScene, id: string) => takeReturn(scene.job, { admin_graphql_api_id: id });
const told = async (scene: SentScene) => (await timeline(scene.desk, scene.ticketId)).filter((event) => event.kind === 'order_return_changed').map((event) => `${String(event.payload['to'])} by ${event.actorKind}`);

describe('the life of a return', () => {
  test('a shopper’s request is heard of, answered on the agent’s token, and told once', async () => {
    const scene = await aSentScene();
    const request = scene.sandbox.acts.addReturn(scene.store, scene.order().id, { requested: true, note: '작아요' });
    await news(scene, request.id);
    await news(scene, request.id);
    expect(await told(scene)).toEqual(['requested by shopify']);
    const id = numeric(request.id);
    scene.desk.clock.pass(seconds(1));
    expect(await changeReturn(scene.desk, scene.orderId, id, { to: 'approve', notify: false })).toMatchObject({ status: 'open' });
    await news(scene, request.id);
    expect(await changeReturn(scene.desk, scene.orderId, id, { to: 'approve', notify: false })).toMatchObject({ status: 'open' });
    expect(await told(scene)).toEqual(['requested by shopify', 'approved by agent']);
    scene.desk.clock.pass(seconds(1));
    expect(await changeReturn(scene.desk, scene.orderId, id, { to: 'close' })).toMatchObject({ status: 'closed' });
    scene.desk.clock.pass(seconds(1));
    expect(await changeReturn(scene.desk, scene.orderId, id, { to: 'reopen' })).toMatchObject({ status: 'open' });
    expect((await told(scene)).slice(2)).toEqual(['closed by agent', 'reopened by agent']);
  });

  test('the webhook is faster than our answer, or the answer is lost: it is still told of the agent', async () => {
    const scene = await aSentScene({ patience: 200 });
    const made = scene.sandbox.acts.addReturn(scene.store, scene.order().id);
    await news(scene, made.id);
    scene.desk.clock.pass(seconds(1));
    const slow = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, changeReturn: async (...args: Parameters<ShopifyPort['changeReturn']>) => {
      const doc = await scene.desk.shopify.changeReturn(...args);
      await news(scene, made.id);
      return doc;
    } } as ShopifyPort);
    await changeReturn(slow, scene.orderId, numeric(made.id), { to: 'close' });
    expect(await told(scene)).toEqual(['open by shopify', 'closed by agent']);
    scene.desk.clock.pass(seconds(1));
    scene.sandbox.faults.arm({ kind: 'timeout_after_success', operation: 'returnReopen', times: 1 });
    expect(await changeReturn(scene.desk, scene.orderId, numeric(made.id), { to: 'reopen' })).toMatchObject({ status: 'open' });
    expect((await told(scene)).at(-1)).toBe('reopened by agent');
  });

  test('what cannot be is refused in words: declined already, goods came in, another order, nobody’s hand', async () => {
    const scene = await aSentScene();
    const done = await carriedOut(scene, await aReturnPlan(scene));
    const id = (done.outcome as { returnId: string }).returnId;
    expect((await problemOf(changeReturn(scene.desk, scene.orderId, id, { to: 'decline', reason: 'OTHER', note: null, notify: false }))).details.words).toBe('return_is_open');
    expect((await problemOf(changeReturn(scene.desk, '1', id, { to: 'close' }))).code).toBe('not_found');
    expect((await problemOf(changeReturn(scene.job, scene.orderId, id, { to: 'close' }))).code).toBe('not_allowed');
    scene.desk.clock.pass(seconds(1));
    await carriedOut(scene, await aProcessingPlan(scene, id));
    expect((await problemOf(changeReturn(scene.desk, scene.orderId, id, { to: 'cancel' }))).details.words).toBe('return_came_in');
    await grantReturns(scene, false);
    expect((await problemOf(changeReturn(scene.desk, scene.orderId, id, { to: 'close' }))).code).toBe('scope_missing');
    expect(await returnsOfOrder(scene.desk, scene.orderId)).toEqual({ granted: false, notifies: false, returns: [] });
  });

  test('a label is sent once, whatever is pressed', async () => {
    const scene = await aSentScene();
    const made = scene.sandbox.acts.addReturn(scene.store, scene.order().id);
    await news(scene, made.id);
    scene.desk.clock.pass(seconds(1));
    const way = { trackingNumber: 'RT-9', trackingUrl: 'https://track.example/RT-9', labelUrl: null };
    await sendReturnLabel(scene.desk, scene.orderId, numeric(made.id), way, true);
    await sendReturnLabel(scene.desk, scene.orderId, numeric(made.id), way, true);
    expect(scene.returns()[0]!.reverse!.deliveries).toHaveLength(1);
    expect((await told(scene)).at(-1)).toBe('labelled by agent');
    // The label itself comes later: the same number is no reason to keep it back.
    const label = { ...way, labelUrl: 'https://labels.example/9.pdf' };
    await sendReturnLabel(scene.desk, scene.orderId, numeric(made.id), label, true);
    await sendReturnLabel(scene.desk, scene.orderId, numeric(made.id), label, true);
    expect(scene.returns()[0]!.reverse!.deliveries).toMatchObject([{ label: null }, { label: { publicFileUrl: label.labelUrl } }]);
    expect((await problemOf(sendReturnLabel(scene.desk, scene.orderId, numeric(made.id), { trackingNumber: null, trackingUrl: null, labelUrl: null }, true))).details.field).toBe('trackingNumber');
  });

  test('what Shopify refused an agent is not told of her when a colleague does it', async () => {
    const scene = await aSentScene();
    const made = scene.sandbox.acts.addReturn(scene.store, scene.order().id);
    await news(scene, made.id);
    scene.desk.clock.pass(seconds(1));
    const refusing = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, changeReturn: () => Promise.reject(new Problem('shopify_refused')) } as ShopifyPort);
    expect((await problemOf(changeReturn(refusing, scene.orderId, numeric(made.id), { to: 'close' }))).code).toBe('shopify_refused');
    scene.sandbox.acts.changeReturn(scene.store, made.id, 'close');
    scene.desk.clock.pass(seconds(1));
    await news(scene, made.id);
    expect((await told(scene)).at(-1)).toBe('closed by shopify');
  });

  test('a return of long ago is no news when its order is first looked at', async () => {
    const scene = await aSentScene();
    const made = scene.sandbox.acts.addReturn(scene.store, scene.order().id);
    scene.sandbox.acts.changeReturn(scene.store, made.id, 'close');
    const before = (at: Date) => after(at, -days(30));
    const longAgo = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, returnsOf: async (orderId) =>
      (await scene.desk.shopify.returnsOf(orderId)).map((doc) => ({ ...doc, createdAt: before(doc.createdAt), closedAt: doc.closedAt && before(doc.closedAt) })),
    } as ShopifyPort);
    expect((await returnsOfOrder(longAgo, scene.orderId)).returns).toHaveLength(1);
    expect(await told(scene)).toEqual([]);
    scene.desk.clock.pass(seconds(1));
    scene.sandbox.acts.changeReturn(scene.store, made.id, 'reopen');
    await news(scene, made.id);
    expect(await told(scene)).toEqual(['reopened by shopify']);
  });

  test('an order that Shopify hides has its turn at night as well, and keeps nobody waiting', async () => {
    const scene = await aSentScene();
    await carriedOut(scene, await aReturnPlan(scene));
    await returnsOfOrder(scene.desk, scene.orderId);
    scene.desk.clock.pass(hours(12));
    const hidden = scene.job.as(scene.job.actor, { ...scene.job.shopify, returnsOf: () => Promise.reject(new Problem('not_found')) } as ShopifyPort);
    const before = scene.desk.clock.now();
    expect(await returnsToRead(scene.job, before)).toEqual([scene.orderId]);
    expect(await reconcileReturns(hidden)).toBe(1);
    expect(await returnsToRead(scene.job, before)).toEqual([]);
  });

  test('news that never came are read at night; ours are told by their resolution alone', async () => {
    const scene = await aSentScene();
    await carriedOut(scene, await aReturnPlan(scene));
    expect((await returnsOfOrder(scene.desk, scene.orderId)).returns).toMatchObject([{ byMend: true, status: 'open' }]);
    expect(await told(scene)).toEqual([]);
    scene.sandbox.acts.changeReturn(scene.store, scene.returns()[0]!.id, 'close');
    scene.desk.clock.pass(hours(12));
    expect(await reconcileReturns(scene.job)).toBe(1);
    expect(await told(scene)).toEqual(['closed by shopify']);
    expect(await reconcileReturns(scene.job)).toBe(0);
  });
});
