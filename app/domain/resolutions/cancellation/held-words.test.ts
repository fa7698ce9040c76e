import { expect, test } from 'vitest';
import { minutes } from '#app/platform/spans.ts';
import { aScene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { outcomeVariables } from '../messages/outcome-variables.server.ts';
import { planResolution } from '../plan-resolution.server.ts';
import { settleResolution } from '../settle-resolution.server.ts';

test('words of a cancellation are there when the order is cancelled and the money is back, in the buyer’s currency', async () => {
  const scene = await aScene({ currency: 'USD' });
  const { acts } = scene.sandbox;
  acts.slowCancels(scene.store, true);
  acts.slowRefunds(scene.store, true);
  const { issueId, ticketId, orderId } = scene;
  const row = await planResolution(scene.desk, { kind: 'cancellation', wish: { orderId, reason: 'customer', money: 'original', creditExpiresAt: null, restock: true }, issueId, ticketId, key: 'held' });
  const told = () => outcomeVariables(scene.desk, row.id);
  await confirmResolution(scene.desk, row.id, row.planHash);
  expect(await told()).toEqual({});
  acts.answerCancels(scene.store, scene.order().id, 'SUCCESS');
  await settleResolution(scene.job, row.id);
  expect(scene.order().cancelledAt).not.toBeNull();
  expect(await told()).toEqual({});
  acts.answerRefunds(scene.store, scene.order().id, 'SUCCESS');
  scene.desk.clock.pass(minutes(31));
  await settleResolution(scene.job, row.id);
  const { cancellation } = await told();
  expect(cancellation!.amount).toMatch(/^(US)?\$\d/);
});
