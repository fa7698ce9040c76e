import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { outcomeVariables } from '#app/domain/resolutions/messages/outcome-variables.server.ts';
import { planRefund } from '#tests/builders/plans.ts';
import { aRefundWish, aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { moveHeldReply } from '#app/domain/channels/move-held-reply.server.ts';
import { releaseHeldReply } from '#app/domain/channels/release-held-reply.server.ts';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';

const text = '{{ refund.amount }}을 돌려 드렸습니다.';

/** A reply that waits for a refund, which then failed. */
async function aStrandedReply(): Promise<Scene & { messageId: string; failedId: string }> {
  const scene = await aScene();
  const failed = await planRefund(scene.desk, aRefundWish(scene));
  const { messageId } = await sendReply(scene.desk, { ticketId: scene.ticketId, version: await versionOf(scene), key: crypto.randomUUID(), kind: 'reply', text, resolutionId: failed.id });
  await setState(scene, failed.id, 'failed');
  return { ...scene, messageId, failedId: failed.id };
}

const versionOf = async ({ desk, ticketId }: Scene) => (await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } })).version;
const setState = ({ desk }: Scene, id: string, state: string) => desk.db.resolution.updateMany({ where: { shopId: desk.shop.id, id }, data: { state } });
const heldFor = async ({ desk }: Scene, id: string) => (await desk.db.message.findFirstOrThrow({ where: { shopId: desk.shop.id, id } })).heldForResolutionId;

async function reactionsTo(shopId: string, eventId: string): Promise<number> {
  const { rows } = await house().queue.query(
    `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'react-to-event' and j.payload->>'shopId' = $1 and j.payload->>'eventId' = $2`,
    [shopId, eventId],
  );
  return rows.length;
}

describe('a held reply whose resolution failed', () => {
  test('follows a fresh plan and leaves with that one’s real amount', async () => {
    const scene = await aStrandedReply();
    const { desk, messageId } = scene;
    const fresh = await planRefund(desk, aRefundWish(scene));
    await moveHeldReply(desk, { messageId, resolutionId: fresh.id });
    await moveHeldReply(desk, { messageId, resolutionId: fresh.id });
    expect(await heldFor(scene, messageId)).toBe(fresh.id);
    expect((await confirmResolution(desk, fresh.id, fresh.planHash)).state).toBe('done');
    expect(await releaseHeldReply(desk, { resolutionId: fresh.id, variables: await outcomeVariables(desk, fresh.id) })).toEqual({ released: 1, stuck: 0 });
    const { text: sent } = await desk.db.message.findFirstOrThrow({ where: { shopId: desk.shop.id, id: messageId } });
    expect(sent).toMatch(/\d.*돌려 드렸습니다\.$/);
    expect(sent).not.toContain('{{');
  });

  test('moved to one that is done already, is released by the reaction to that', async () => {
    const scene = await aStrandedReply();
    const { desk, messageId } = scene;
    const fresh = await planRefund(desk, aRefundWish(scene));
    await confirmResolution(desk, fresh.id, fresh.planHash);
    const done = await desk.db.event.findFirstOrThrow({ where: { shopId: desk.shop.id, subjectId: fresh.id, kind: 'resolution_done' } });
    const before = await reactionsTo(desk.shop.id, done.id);
    await moveHeldReply(desk, { messageId, resolutionId: fresh.id });
    expect(await reactionsTo(desk.shop.id, done.id)).toBe(before + 1);
  });

  test.each(['confirmed', 'running', 'unknown', 'done'])('stays where it is while the old one may still happen, or did (%s)', async (state) => {
    const scene = await aStrandedReply();
    const fresh = await planRefund(scene.desk, aRefundWish(scene));
    await setState(scene, scene.failedId, state);
    await expect(moveHeldReply(scene.desk, { messageId: scene.messageId, resolutionId: fresh.id })).rejects.toMatchObject({ code: 'not_possible', details: { words: 'reply_hold_open' } });
    expect(await heldFor(scene, scene.messageId)).toBe(scene.failedId);
  });

  test('does not follow to another order issue, to one that failed too, or to another shop’s', async () => {
    const scene = await aStrandedReply();
    const { desk, messageId } = scene;
    const { issueId } = await anIssue(desk, { orderId: scene.orderId, ticketId: scene.ticketId });
    const elsewhere = await planRefund(desk, aRefundWish(scene, { issueId }));
    await expect(moveHeldReply(desk, { messageId, resolutionId: elsewhere.id })).rejects.toMatchObject({ details: { words: 'reply_hold_other' } });
    const failedToo = await planRefund(desk, aRefundWish(scene));
    await setState(scene, failedToo.id, 'failed');
    await expect(moveHeldReply(desk, { messageId, resolutionId: failedToo.id })).rejects.toMatchObject({ details: { words: 'reply_resolution_failed' } });
    const foreign = await aStrandedReply();
    await expect(moveHeldReply(desk, { messageId, resolutionId: foreign.failedId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await heldFor(scene, messageId)).toBe(scene.failedId);
  });
});

test('a reply that is not held cannot be moved', async () => {
  const scene = await aScene();
  const plan = await planRefund(scene.desk, aRefundWish(scene));
  const { messageId } = await sendReply(scene.desk, { ticketId: scene.ticketId, version: await versionOf(scene), key: crypto.randomUUID(), kind: 'reply', text: '안녕하세요.' });
  await expect(moveHeldReply(scene.desk, { messageId, resolutionId: plan.id })).rejects.toMatchObject({ code: 'already_done' });
  await expect(moveHeldReply(scene.desk, { messageId: plan.id, resolutionId: plan.id })).rejects.toMatchObject({ code: 'not_found' });
});
