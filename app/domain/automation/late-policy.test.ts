import { describe, expect, test } from 'vitest';
import { planResolution } from '#app/domain/resolutions/plan-resolution.server.ts';
import { confirmByPolicy } from '#app/domain/resolutions/confirm-by-policy.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { aRefundPlan, aScene } from '#tests/builders/a-resolution.ts';
import { applyPolicy } from './apply-policy.server.ts';
import { policyActor } from './policy-actor.ts';
import { savePolicy } from './save-policy.server.ts';
import { wishByPolicy } from './wish-by-policy.ts';

/** An issue whose first line's policy pays it back; a second cause has none. */
async function aShop() {
  const scene = await aScene({ quantities: [3, 1] });
  const { desk, job } = scene;
  const shopId = desk.shop.id;
  const [group, late, damaged] = [desk.newId(), desk.newId(), desk.newId()];
  const title = { ko: '배송', en: 'Delivery' };
  await desk.db.cause.createMany({ data: [{ shopId, id: group, key: 'g', title, position: 1 }, { shopId, id: late, parentId: group, key: 'l', title, position: 2 }, { shopId, id: damaged, parentId: group, key: 'd', title, position: 3 }] });
  await desk.db.orderIssue.updateMany({ where: { shopId, id: scene.issueId }, data: { causeId: late } });
  await desk.db.orderIssueLine.deleteMany({ where: { shopId, issueId: scene.issueId } });
  await desk.db.orderIssueLine.create({ data: { shopId, issueId: scene.issueId, orderLineId: scene.lineIds[0]!, quantity: 1 } });
  await desk.db.agent.create({ data: { shopId, id: '7003', name: 'Owner', accountOwner: true, locale: 'en', lastSeenAt: desk.clock.now() } });
  const owner = desk.as({ kind: 'agent', id: '7003', name: 'Owner' }, desk.shopify);
  const bounds = { perAction: '9999999', perDay: '9999999', perCustomer: '9999999' };
  const policyFor = (causeId: string) => savePolicy(owner, { name: `Policy ${causeId}`, causeId, kind: 'refund', preset: {}, on: true, ...bounds });
  const causeIs = (causeId: string | null) => desk.db.orderIssue.updateMany({ where: { shopId, id: scene.issueId }, data: { causeId } });
  const asRule = (policyId: string) => job.as(policyActor(policyId), job.shopify);
  const apply = (policyId: string) => applyPolicy(asRule(policyId), { issueId: scene.issueId, policyId });
  return { ...scene, group, late, damaged, policyFor, causeIs, asRule, apply, bounds, refunds: () => scene.order().refundDocs.length };
}

describe('a policy that comes late', () => {
  test('leaves alone an issue whose cause was corrected meanwhile', async () => {
    const shop = await aShop();
    const policyId = await shop.policyFor(shop.late);
    await shop.causeIs(shop.damaged);
    await shop.apply(policyId);
    await shop.causeIs(null);
    await shop.apply(policyId);
    expect(shop.refunds()).toBe(0);
  });

  test('of a group leaves the issue to the policy of the cause itself', async () => {
    const shop = await aShop();
    const general = await shop.policyFor(shop.group);
    const own = await shop.policyFor(shop.late);
    await shop.apply(general);
    expect(shop.refunds()).toBe(0);
    await shop.apply(own);
    expect(shop.refunds()).toBe(1);
  });

  test('does nothing beside what an agent did between its plan and its word', async () => {
    const shop = await aShop();
    const policyId = await shop.policyFor(shop.late);
    const rule = shop.asRule(policyId);
    const lines = [{ orderLineId: shop.lineIds[0]!, quantity: 1, restock: false }];
    const plan = await planResolution(rule, { kind: 'refund', wish: { orderId: shop.orderId, lines, shipping: null }, issueId: shop.issueId, ticketId: shop.ticketId, key: 'rule' });
    const agents = await aRefundPlan(shop, { lines: [{ orderLineId: shop.lineIds[1]!, quantity: 1, restock: false }] });
    // The policy has read the order once more; before it takes its units the agent's refund goes out, of other goods.
    const slow = rule.as(rule.actor, {
      ...rule.shopify,
      suggestedRefund: async (...wanted) => {
        const answer = await rule.shopify.suggestedRefund(...wanted);
        if (shop.refunds() === 0) await confirmResolution(shop.desk, agents.id, agents.planHash);
        return answer;
      },
    });
    expect(await confirmByPolicy(slow, plan.id, { name: 'Late', ...shop.bounds })).toMatchObject({ state: 'draft' });
    expect(shop.refunds()).toBe(1);
  });

  test('that waits for a person keeps nothing of what its draft said before', async () => {
    const shop = await aShop();
    const rule = shop.asRule(await shop.policyFor(shop.late));
    const lines = [{ orderLineId: shop.lineIds[0]!, quantity: 1, restock: false }];
    const plan = await planResolution(rule, { kind: 'refund', wish: { orderId: shop.orderId, lines, shipping: null }, issueId: shop.issueId, ticketId: shop.ticketId, key: 'rule' });
    // An agent opened it meanwhile, and it was made anew under her.
    await shop.desk.db.resolution.updateMany({ where: { shopId: shop.desk.shop.id, id: plan.id }, data: { earlierPlans: [plan.plan as never] } });
    expect(await confirmByPolicy(rule, plan.id, { name: 'Late', ...shop.bounds, perAction: '1' })).toMatchObject({ state: 'awaiting_approval' });
    expect(await shop.desk.db.resolution.findFirst({ where: { shopId: shop.desk.shop.id, id: plan.id } })).toMatchObject({ earlierPlans: null });
  });
});

test('money back goes as credit where the policy says so', () => {
  const issue = { orderId: '1', total: { amount: '10.03', currency: 'USD' }, lines: [{ orderLineId: '2', quantity: 1 }] };
  expect(wishByPolicy({ kind: 'refund', preset: { to: 'credit' } }, issue)!.wish).toMatchObject({ to: 'credit' });
  expect(wishByPolicy({ kind: 'refund', preset: {} }, issue)!.wish).not.toHaveProperty('to');
});

test('a share of an order is rounded down, as the cap on it is', () => {
  const wish = wishByPolicy({ kind: 'goodwill', preset: { percent: '20' } }, { orderId: '1', total: { amount: '10.03', currency: 'USD' }, lines: [] });
  expect(wish!.wish).toMatchObject({ amount: '2.00' });
});
