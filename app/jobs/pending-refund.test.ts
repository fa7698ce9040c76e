import { expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { closeIssue } from '#app/domain/issues/close-issue.server.ts';
import { seedCauses } from '#app/domain/issues/seed-causes.server.ts';
import { lookAtPending } from '#app/domain/resolutions/look-at-pending.server.ts';
import { settleResolution } from '#app/domain/resolutions/settle-resolution.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { confirmPending, tell } from '#tests/builders/a-pending-refund.ts';
import { aRefundPlan, aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { reactToEventJob } from './react-to-event.server.ts';

const text = '{{ refund.amount }}을 환불해 드렸습니다.';

async function versionOf({ desk, ticketId }: Scene): Promise<number> {
  return (await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } })).version;
}

/** A reply that says the money is back, of a refund that the provider has not confirmed. */
async function aPromise() {
  const scene = await aScene();
  const plan = await aRefundPlan(scene);
  const { messageId } = await sendReply(scene.desk, { ticketId: scene.ticketId, version: await versionOf(scene), key: crypto.randomUUID(), kind: 'reply', text, resolutionId: plan.id });
  await confirmPending(scene, plan);
  await react(scene, plan.id);
  return { scene, plan, messageId };
}

/** Everything that the events of this resolution lead to, each of them twice. */
async function react({ desk }: Scene, resolutionId: string): Promise<void> {
  const events = await desk.db.event.findMany({ where: { shopId: desk.shop.id, subjectId: resolutionId, kind: { in: ['resolution_done', 'resolution_failed', 'outcome_reached'] } } });
  for (const event of [...events, ...events]) await reactToEventJob({ shopId: desk.shop.id, eventId: event.id });
}

const mailOf = ({ desk }: Scene, messageId: string) => desk.db.outboxMail.findFirstOrThrow({ where: { shopId: desk.shop.id, messageId } });
const held = { state: 'held', error: null };

test('a refund that the provider has not confirmed is not told as done; once it is, the words leave', async () => {
  const { scene, plan, messageId } = await aPromise();
  expect(await mailOf(scene, messageId)).toMatchObject(held);
  const told = await scene.desk.db.event.findFirst({ where: { shopId: scene.desk.shop.id, subjectId: plan.id, kind: 'resolution_done' } });
  expect(told?.payload).toMatchObject({ state: 'requested' });
  scene.desk.clock.pass(minutes(31));
  await settleResolution(scene.job, plan.id);
  await react(scene, plan.id);
  expect(await mailOf(scene, messageId)).toMatchObject(held);
  tell(scene, 'SUCCESS');
  scene.desk.clock.pass(minutes(31));
  await settleResolution(scene.job, plan.id);
  await react(scene, plan.id);
  const { state, text: sent } = await mailOf(scene, messageId);
  expect(state).toBe('queued');
  expect(sent).toMatch(/^₩[\d,]+을 환불해 드렸습니다\.$/);
});

test('news of the order is looked at at once: the provider may have answered', async () => {
  const scene = await aScene();
  const looks = async (id: string) => (await house().queue.query(`select 1 from graphile_worker._private_jobs where payload->>'resolutionId' = $1`, [id])).rowCount;
  const { id } = await confirmPending(scene);
  expect(await looks(id)).toBe(0);
  await lookAtPending(scene.job, scene.orderId);
  expect(await looks(id)).toBe(1);
  tell(scene, 'SUCCESS');
  await settleResolution(scene.job, id);
  expect(await scene.desk.db.resolution.findFirst({ where: { shopId: scene.desk.shop.id, id } })).toMatchObject({ outcomeAt: scene.desk.clock.now(), outcome: { pending: false } });
  await house().queue.query(`delete from graphile_worker._private_jobs where payload->>'resolutionId' = $1`, [id]);
  await lookAtPending(scene.job, scene.orderId);
  expect(await looks(id)).toBe(0);
});

test('a reply written while the provider thinks waits as well', async () => {
  const scene = await aScene();
  const { id } = await confirmPending(scene);
  const reply = { ticketId: scene.ticketId, version: await versionOf(scene), key: crypto.randomUUID(), kind: 'reply' as const, text, resolutionId: id };
  expect((await sendReply(scene.desk, reply)).mail).toMatchObject({ state: 'held' });
});

test('sent back by the provider: the words stay, ticket and issue are open again, and an agent is called', async () => {
  const { scene, plan, messageId } = await aPromise();
  const where = { shopId: scene.desk.shop.id };
  await scene.desk.transaction(async function close(ledger) {
    await seedCauses(ledger);
    const cause = await ledger.db.cause.findFirstOrThrow({ where: { ...where, key: 'carrier_loss' } });
    await closeIssue(ledger, { issueId: scene.issueId, causeId: cause.id, outcome: 'refunded', valid: true });
    await ledger.db.ticket.updateMany({ where, data: { status: 'resolved', unread: false } });
  });
  tell(scene, 'FAILURE');
  scene.desk.clock.pass(minutes(31));
  await settleResolution(scene.job, plan.id);
  await react(scene, plan.id);
  expect(await mailOf(scene, messageId)).toMatchObject(held);
  expect(await scene.desk.db.ticket.findFirst({ where })).toMatchObject({ status: 'open', unread: true });
  expect(await scene.desk.db.orderIssue.findFirst({ where })).toMatchObject({ status: 'open' });
  expect(await scene.desk.db.resolution.findFirst({ where })).toMatchObject({ state: 'failed', failure: { words: 'resolution_refund_bounced' } });
});
