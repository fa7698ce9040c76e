import { expect, test } from 'vitest';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { hours, minutes } from '#app/platform/spans.ts';
import { confirmPending } from '#tests/builders/a-pending-refund.ts';
import { aRefundPlan, aScene } from '#tests/builders/a-resolution.ts';
import { releaseForgotten } from './release-forgotten.server.ts';
import { runNightlyShopJob } from './run-nightly-shop.server.ts';

/** A reply that waits for a refund, whose news nothing reacts to: its job was lost. */
async function aHeldReply() {
  const scene = await aScene();
  const plan = await aRefundPlan(scene);
  const { version } = await scene.desk.db.ticket.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: scene.ticketId } });
  const { messageId } = await sendReply(scene.desk, { ticketId: scene.ticketId, version, key: crypto.randomUUID(), kind: 'reply', text: '{{ refund.amount }}을 환불해 드렸습니다.', resolutionId: plan.id });
  return { scene, plan, mail: () => scene.desk.db.outboxMail.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, messageId } }) };
}

test('words whose money moved leave in the night at the latest, once', async () => {
  const { scene, plan, mail } = await aHeldReply();
  await confirmResolution(scene.desk, plan.id, plan.planHash);
  // The ordinary way is given its time.
  scene.desk.clock.pass(minutes(30));
  expect(await releaseForgotten(scene.job)).toBe(0);
  scene.desk.clock.pass(hours(2));
  expect([await releaseForgotten(scene.job), await releaseForgotten(scene.job)]).toEqual([1, 0]);
  expect(await mail()).toMatchObject({ state: 'queued', text: expect.stringMatching(/^₩[\d,]+을/) });
});

test('a gift card whose code was told so is kept nowhere but in the message', async () => {
  const { scene, plan } = await aHeldReply();
  await confirmResolution(scene.desk, plan.id, plan.planHash);
  const where = { shopId: scene.desk.shop.id, id: plan.id };
  await scene.desk.db.resolution.updateMany({ where, data: { sealedCode: Buffer.from('sealed'), sealedKeyId: 'k' } });
  scene.desk.clock.pass(hours(2));
  expect(await releaseForgotten(scene.job)).toBe(1);
  expect(await scene.desk.db.resolution.findFirst({ where })).toMatchObject({ sealedCode: null, sealedKeyId: null });
});

test('one that cannot leave as it is calls for attention on its own ticket', async () => {
  const { scene, plan, mail } = await aHeldReply();
  await confirmResolution(scene.desk, plan.id, plan.planHash);
  const { shop, db, clock } = scene.desk;
  const { messageId } = await mail();
  await db.message.updateMany({ where: { shopId: shop.id, id: messageId! }, data: { text: '2020년 1월 5일까지 {{ refund.amount }}을 환불해 드리겠습니다.' } });
  await db.ticket.updateMany({ where: { shopId: shop.id, id: scene.ticketId }, data: { unread: false } });
  clock.pass(hours(2));
  expect(await releaseForgotten(scene.job)).toBe(0);
  expect(await mail()).toMatchObject({ state: 'held', error: 'not_possible: 2020년 1월 5일' });
  expect(await db.ticket.findFirst({ where: { shopId: shop.id, id: scene.ticketId } })).toMatchObject({ unread: true });
});

test('those whose money has not moved for certain stay', async () => {
  const { scene, plan, mail } = await aHeldReply();
  await confirmPending(scene, plan);
  scene.desk.clock.pass(hours(2));
  expect(await releaseForgotten(scene.job)).toBe(0);
  expect(await mail()).toMatchObject({ state: 'held', error: null });
});

test('every night', async () => {
  const { scene, plan, mail } = await aHeldReply();
  await scene.desk.db.resolution.updateMany({ where: { shopId: scene.desk.shop.id, id: plan.id }, data: { state: 'done', settledAt: new Date('2020-01-01T00:00:00Z'), outcome: { kind: 'refund', refundId: '1', amount: { ...plan.amount }, presentmentAmount: { ...plan.amount }, pending: false, at: '2020-01-01T00:00:00Z' } } });
  await runNightlyShopJob({ shopId: scene.desk.shop.id });
  expect((await mail()).state).toBe('queued');
});
