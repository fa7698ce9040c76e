import { expect, test } from 'vitest';
import { days } from '#app/platform/spans.ts';
import { aRefundPlan, aScene, type Scene } from '#tests/builders/a-resolution.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';
import { accountForgotten } from './account-forgotten.server.ts';
import { openLines } from './open-lines.server.ts';

const ever = { from: new Date(0), until: new Date('2099-01-01') };

/** A refund of one won, as the version before leaves it: without a day. */
async function refunded(scene: Scene): Promise<{ id: string; day: Date | null }> {
  const plan = await aRefundPlan(scene, { lines: [], amount: { amount: '1', currency: 'KRW' } });
  await confirmResolution(scene.desk, plan.id, plan.planHash);
  const where = { shopId: scene.desk.shop.id, id: plan.id };
  const { accountedAt: day } = await scene.desk.db.resolution.findFirstOrThrow({ where });
  await scene.desk.db.resolution.updateMany({ where, data: { accountedAt: null } });
  return { id: plan.id, day };
}

const dayOf = async ({ desk }: Scene, id: string) => (await desk.db.resolution.findFirstOrThrow({ where: { shopId: desk.shop.id, id } })).accountedAt;

test('what the version before ended gets its day, once; what waits for the payment provider waits on', async () => {
  const scene = await aScene();
  const [done, failed] = [await refunded(scene), await refunded(scene)];
  await scene.desk.db.resolution.updateMany({ where: { shopId: scene.desk.shop.id, id: failed.id }, data: { state: 'failed' } });
  scene.sandbox.acts.slowRefunds(scene.store, true);
  const waiting = await refunded(scene);
  expect([done.day, waiting.day]).toEqual([expect.any(Date), null]);
  expect((await openLines(scene.desk, ever)).lines).toHaveLength(3);
  scene.desk.clock.pass(days(2));
  expect([await accountForgotten(scene.desk), await accountForgotten(scene.desk)]).toEqual([2, 0]);
  expect([await dayOf(scene, done.id), await dayOf(scene, waiting.id)]).toEqual([done.day, null]);
  expect(await dayOf(scene, failed.id)).toEqual((await scene.desk.db.resolution.findFirstOrThrow({ where: { shopId: scene.desk.shop.id, id: failed.id } })).settledAt);
  expect((await openLines(scene.desk, ever)).lines.map(({ id }) => id)).toEqual([waiting.id]);
});
