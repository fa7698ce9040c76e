import { expect, test } from 'vitest';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { dropHeldReply } from '#app/domain/channels/drop-held-reply.server.ts';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { sendReturnLabel } from '#app/domain/resolutions/returns/send-return-label.server.ts';
import { settleResolution } from '#app/domain/resolutions/settle-resolution.server.ts';
import { takeReturn } from '#app/domain/resolutions/returns/take-return.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { hours, seconds } from '#app/platform/spans.ts';
import { numeric } from '#tests/builders/a-resolution.ts';
import { aReturnPlan, aSentScene, type SentScene } from '#tests/builders/a-return.ts';
import { reactToEventJob } from './react-to-event.server.ts';

const wayBack = { trackingNumber: 'RT-1', trackingUrl: null, labelUrl: null };

/** A reply that tells the tracking number of a return whose label Shopify did not take. */
async function aWaitingReply() {
  const scene = await aSentScene();
  const row = await aReturnPlan(scene, { wayBack });
  const { version } = await scene.desk.db.ticket.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: scene.ticketId } });
  const { messageId } = await sendReply(scene.desk, { ticketId: scene.ticketId, version, key: 'k', kind: 'reply', text: `운송장 번호: {{ return.trackingNumber | default: '편하신 택배사' }}`, resolutionId: row.id });
  const refusing = scene.desk.as(scene.desk.actor, { ...scene.desk.shopify, sendReturnLabel: async () => Promise.reject(new Problem('shopify_refused')) } as ShopifyPort);
  expect(await confirmResolution(refusing, row.id, row.planHash)).toMatchObject({ state: 'done', outcome: { wayMissing: true } });
  await react(scene, row.id);
  scene.desk.clock.pass(seconds(1));
  return { scene, id: row.id, messageId, returnId: numeric(scene.returns()[0]!.id) };
}

/** Everything that the events of this resolution lead to, each of them twice. */
async function react({ desk }: SentScene, resolutionId: string): Promise<void> {
  const events = await desk.db.event.findMany({ where: { shopId: desk.shop.id, subjectId: resolutionId, kind: { in: ['resolution_done', 'way_back_given', 'outcome_reached'] } } });
  for (const event of [...events, ...events]) await reactToEventJob({ shopId: desk.shop.id, eventId: event.id });
}

const mailOf = ({ desk }: SentScene, messageId: string) => desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, messageId } });
const told = ({ desk }: SentScene) => desk.db.event.count({ where: { shopId: desk.shop.id, kind: 'way_back_given' } });

test('words that wait for a label leave by themselves once it is there, and once', async () => {
  const { scene, id, messageId, returnId } = await aWaitingReply();
  expect(await mailOf(scene, messageId)).toMatchObject({ state: 'held' });
  await sendReturnLabel(scene.desk, scene.orderId, returnId, wayBack, false);
  await Promise.all([settleResolution(scene.job, id), settleResolution(scene.job, id)]);
  await settleResolution(scene.job, id);
  expect(await told(scene)).toBe(1);
  await react(scene, id);
  expect(await mailOf(scene, messageId)).toMatchObject({ state: 'queued', error: null, text: '운송장 번호: RT-1' });
});

test('a look that began before the label came does not forget it again', async () => {
  const { scene, id, returnId } = await aWaitingReply();
  const before = (await scene.desk.shopify.orderReturn(returnId))!;
  const late = scene.job.as({ kind: 'system' }, { ...scene.job.shopify, orderReturn: async () => {
    await sendReturnLabel(scene.desk, scene.orderId, returnId, wayBack, false);
    await settleResolution(scene.job, id);
    return before;
  } } as ShopifyPort);
  await settleResolution(late, id);
  expect((await scene.desk.db.resolution.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id } })).outcome).toMatchObject({ wayMissing: false });
  await settleResolution(scene.job, id);
  expect(await told(scene)).toBe(1);
});

test('a label that somebody adds in Shopify is heard of, and looked for each hour while words wait for it', async () => {
  const { scene, id, messageId, returnId } = await aWaitingReply();
  const checkAt = async () => (await scene.desk.db.resolution.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id } })).checkAt;
  const asked = (await checkAt())!.getTime();
  expect(asked).toBeLessThanOrEqual(scene.desk.clock.now().getTime() + hours(1));
  await settleResolution(scene.job, id);
  expect(await checkAt()).toEqual(new Date(scene.desk.clock.now().getTime() + hours(1)));
  await scene.desk.shopify.sendReturnLabel({ reverseOrderId: (await scene.desk.shopify.orderReturn(returnId))!.reverseOrderId!, ...wayBack, notify: false });
  const queued: string[] = [];
  const job = { ...scene.job, transaction: (act: Parameters<typeof scene.job.transaction>[0]) => scene.job.transaction(async function note(ledger) {
    return act({ ...ledger, enqueue: async (name, ...rest) => {
      queued.push(name);
      await ledger.enqueue(name, ...rest);
    } });
  }) } as typeof scene.job;
  await takeReturn(job, { admin_graphql_api_id: scene.returns()[0]!.id });
  expect(queued).toContain('settle-resolution');
  await settleResolution(scene.job, id);
  await react(scene, id);
  expect(await mailOf(scene, messageId)).toMatchObject({ state: 'queued', text: '운송장 번호: RT-1' });
});

test('taken back by the agent meanwhile, nothing leaves when the label comes', async () => {
  const { scene, id, messageId, returnId } = await aWaitingReply();
  await dropHeldReply(scene.desk, messageId);
  await sendReturnLabel(scene.desk, scene.orderId, returnId, wayBack, false);
  await settleResolution(scene.job, id);
  await react(scene, id);
  expect(await scene.desk.db.outboxMail.count({ where: { shopId: scene.desk.shop.id, messageId, state: { in: ['held', 'queued', 'sent'] } } })).toBe(0);
});

test('a return that ends without its label sends nothing that waited for it, and calls a person', async () => {
  const { scene, id, messageId } = await aWaitingReply();
  const { ticketId, desk } = scene;
  const where = { shopId: desk.shop.id, id: ticketId };
  await desk.db.ticket.updateMany({ where, data: { unread: false } });
  scene.sandbox.acts.changeReturn(scene.store, scene.returns()[0]!.id, 'close');
  await settleResolution(scene.job, id);
  await react(scene, id);
  expect(await mailOf(scene, messageId)).toMatchObject({ state: 'held' });
  expect(await desk.db.ticket.findFirstOrThrow({ where })).toMatchObject({ unread: true });
});
