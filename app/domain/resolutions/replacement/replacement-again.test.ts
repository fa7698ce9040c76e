import { expect, test } from 'vitest';
import { closeIssue } from '#app/domain/issues/close-issue.server.ts';
import { seedCauses } from '#app/domain/issues/seed-causes.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import { days, seconds } from '#app/platform/spans.ts';
import { aReplacementUnderWay, replace } from '#tests/builders/a-replacement.ts';
import { problemOf } from '#tests/builders/a-resolution.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { planRefund, planReplacement } from '#tests/builders/plans.ts';
import { resolution } from '../resolution.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';

/** A replacement that left and was never scanned again; the next one is sent for it. */
async function aReplacementLostAgain() {
  const { scene, sent: first } = await aReplacementUnderWay();
  const { issueId } = await anIssue(scene.desk, { orderId: first.orderId, ticketId: scene.ticketId });
  return { scene, first, issueId, second: await replace(scene, { ...first, issueId }) };
}

test('a lost replacement is replaced once more, on its own order, and the bought unit stays taken', async () => {
  const { scene, first, issueId } = await aReplacementLostAgain();
  scene.desk.clock.pass(seconds(1));
  const { ticketId, orderId, lineIds } = scene;
  const again = planReplacement(scene.desk, { issueId, ticketId, orderId: first.orderId, lines: [{ orderLineId: first.lineId, quantity: 1 }], shippingAddress: null, key: 'again' });
  expect((await problemOf(again)).code).toBe('unit_already_compensated');
  const refund = planRefund(scene.desk, { issueId: scene.issueId, ticketId, orderId, lines: [{ orderLineId: lineIds[0]!, quantity: 1, restock: false }], shipping: null, key: 'refund' });
  expect((await problemOf(refund)).code).toBe('unit_already_compensated');
});

test('a lost replacement is not taken for arrived after ten days: its outcome is that of the next one', async () => {
  const { scene, first, second, issueId } = await aReplacementLostAgain();
  await scene.desk.transaction(async function close(ledger) {
    await seedCauses(ledger);
    const cause = await ledger.db.cause.findFirstOrThrow({ where: { shopId: ledger.shop.id, key: 'carrier_loss' } });
    await closeIssue(ledger, { issueId, causeId: cause.id, outcome: 'replaced', valid: true });
  });
  scene.desk.clock.pass(days(11));
  await settleResolution(scene.job, first.id);
  expect(await resolution(scene.desk, first.id)).toMatchObject({ state: 'done', outcomeAt: null });
  const parcel = scene.sandbox.acts.fulfill(scene.store, second.gid) as { id: string };
  scene.sandbox.acts.deliver(scene.store, parcel.id);
  await refreshOrder(scene.job, second.orderId);
  await settleResolution(scene.job, second.id);
  await settleResolution(scene.job, first.id);
  const arrived = await resolution(scene.desk, second.id);
  expect(arrived).toMatchObject({ outcomeAssumed: false, outcomeAt: expect.any(Date) });
  expect(await resolution(scene.desk, first.id)).toMatchObject({ outcomeAssumed: false, outcomeAt: arrived.outcomeAt });
});
