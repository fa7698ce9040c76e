import { expect, test } from 'vitest';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { threadSecret } from '#app/domain/channels/storefront/thread-link.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { minutes } from '#app/platform/spans.ts';
import { aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { planRefund, planReplacement } from '#tests/builders/plans.ts';
import { openThread } from './open-thread.server.ts';

async function seenBy(scene: Scene, address: string) {
  return (await openThread(scene.desk.as({ kind: 'customer' }), threadSecret(scene.desk, { id: scene.ticketId, linkVersion: 0 }, address))).view!;
}

async function tell(scene: Scene): Promise<void> {
  const { version } = await scene.desk.db.ticket.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: scene.ticketId } });
  await sendReply(scene.desk, { ticketId: scene.ticketId, version, key: 'told', text: '처리 내용을 알려 드립니다.', kind: 'reply' });
}

test('what was done is shown in plain words once an answer has left, to the buyer alone', async () => {
  const scene = await aScene();
  const { desk, issueId, ticketId, orderId, lineIds } = scene;
  const buyer = (await desk.db.order.findFirstOrThrow({ where: { shopId: desk.shop.id, id: orderId } })).email!;
  const typed = (await desk.db.ticket.findFirstOrThrow({ where: { shopId: desk.shop.id, id: ticketId } })).requesterEmail!;
  expect(typed).not.toBe(buyer);
  const refund = await planRefund(desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1, restock: false }], shipping: null, key: 'refund' });
  expect((await seenBy(scene, buyer)).outcomes).toEqual([]);
  await confirmResolution(desk, refund.id, refund.planHash);
  desk.clock.pass(minutes(1));
  expect((await seenBy(scene, buyer)).outcomes).toEqual([]);
  await tell(scene);
  const paid = scene.order().refundDocs[0]!.totalRefundedSet.presentmentMoney.amount;
  const { outcomes, orders } = await seenBy(scene, buyer);
  expect(outcomes).toMatchObject([{ id: refund.id, text: expect.stringMatching(/환불해 드렸습니다/) }]);
  expect(outcomes[0]!.text.replace(/[^\d.]/g, '')).toContain(String(Number(paid)));
  expect(orders).toMatchObject([{ name: scene.order().name }]);
  expect(await seenBy(scene, typed)).toMatchObject({ outcomes: [], orders: [] });
});

test('a replacement brings its own order, with its parcels', async () => {
  const scene = await aScene();
  const { desk, issueId, ticketId, orderId, lineIds } = scene;
  const buyer = (await desk.db.order.findFirstOrThrow({ where: { shopId: desk.shop.id, id: orderId } })).email!;
  const plan = await planReplacement(desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1 }], shippingAddress: null, key: 'again' });
  await confirmResolution(desk, plan.id, plan.planHash);
  desk.clock.pass(minutes(1));
  await tell(scene);
  const { outcomes, orders } = await seenBy(scene, buyer);
  expect(outcomes).toMatchObject([{ text: expect.stringMatching(/^상품을 다시 보내 드립니다: .+ \(주문 #\d+\)$/) }]);
  const made = await desk.db.resolution.findFirstOrThrow({ where: { shopId: desk.shop.id, id: plan.id } });
  expect(orders.map((order) => order.id)).toContain(orderId);
  // As soon as the snapshot has it.
  const known = await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id: made.replacementOrderId! } });
  expect(orders.some((order) => order.id === made.replacementOrderId && order.isReplacement)).toBe(known !== null);
});
