import { expect, test } from 'vitest';
import { days } from '#app/platform/spans.ts';
import { aScene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from './confirm-resolution.server.ts';
import { forgetDrafts } from './forget-drafts.server.ts';
import { planRefund } from '#tests/builders/plans.ts';

test('drafts that nobody confirmed go after a week; one that a message waits for stays, and what was done', async () => {
  const scene = await aScene({ quantities: [3] });
  const { desk, issueId, ticketId, orderId, lineIds } = scene;
  const plan = (key: string) => planRefund(desk, { issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1, restock: false }], shipping: null, key });
  const [done, idle, waited] = [await plan('done'), await plan('idle'), await plan('waited')];
  await confirmResolution(desk, done.id, done.planHash);
  await desk.db.message.create({ data: { shopId: desk.shop.id, id: desk.newId(), ticketId, kind: 'agent', text: '{{ refund.amount }}', heldForResolutionId: waited.id, createdAt: desk.clock.now() } });
  expect(await forgetDrafts(desk)).toBe(0);
  desk.clock.pass(days(8));
  expect(await forgetDrafts(desk)).toBe(1);
  const left = (await desk.db.resolution.findMany({ where: { shopId: desk.shop.id }, select: { id: true } })).map((row) => row.id);
  expect(left.toSorted()).toEqual([done.id, waited.id].toSorted());
  expect(left).not.toContain(idle.id);
});
