import { expect, test } from 'vitest';
import { aGenerousScene, aGoodwillPlan } from '#tests/builders/a-goodwill.ts';
import { problemOf } from '#tests/builders/a-resolution.ts';
import { approveResolution } from '../approval/approve-resolution.server.ts';
import { changeBudgets } from '../budgets/change-budgets.server.ts';
import { confirmResolution } from '../confirm-resolution.server.ts';

/** An agent (7001) who may give nothing alone, and the owner (7003). */
async function aStingyScene() {
  const scene = await aGenerousScene();
  const { desk } = scene;
  const shopId = desk.shop.id;
  const agent = (id: string, more: object) => ({ shopId, id, name: `Agent ${id}`, locale: 'en', lastSeenAt: desk.clock.now(), ...more });
  await desk.db.agent.deleteMany({ where: { shopId } });
  await desk.db.agent.createMany({ data: [agent('7001', {}), agent('7003', { accountOwner: true })] });
  const owner = desk.as({ kind: 'agent', id: '7003', name: 'Owner' }, desk.shopify);
  await changeBudgets(owner, [{ role: 'agent', causeId: null, perAction: '0', perDay: null, perCustomer: null }]);
  // The cap of 20 %, to the last won.
  const most = Math.floor(Number(scene.order().totalReceivedSet.shopMoney.amount) / 5);
  return { ...scene, owner, most };
}

test('a gesture of all that the cap allows is approved: it does not stand in its own way while it waits', async () => {
  const shop = await aStingyScene();
  const row = await aGoodwillPlan(shop, { amount: String(shop.most) });
  expect(await confirmResolution(shop.desk, row.id, row.planHash)).toMatchObject({ state: 'awaiting_approval' });
  expect(await approveResolution(shop.owner, row.id, row.planHash)).toMatchObject({ state: 'done', approvedBy: '7003' });
});

test('what another gesture took meanwhile is told, with the reason in its words', async () => {
  const shop = await aStingyScene();
  const row = await aGoodwillPlan(shop, { amount: String(shop.most) });
  // Planned before the first one asked.
  const other = await aGoodwillPlan(shop, { amount: '1000' });
  await confirmResolution(shop.desk, row.id, row.planHash);
  const refused = await problemOf(confirmResolution(shop.owner, other.id, other.planHash));
  expect(refused.code).toBe('order_changed');
  expect(refused.details).toMatchObject({ words: 'goodwill_cap_used', values: { most: '0 KRW' } });
});
