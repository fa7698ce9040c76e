import { describe, expect, test } from 'vitest';
import { house } from '#app/desk/house.server.ts';
import { grant } from '#tests/builders/a-goodwill.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { aScene, problemOf, type Scene } from '#tests/builders/a-resolution.ts';
import { changeBudgets } from '#app/domain/resolutions/budgets/change-budgets.server.ts';
import { approveResolution } from '#app/domain/resolutions/approval/approve-resolution.server.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import type { MoneyBag } from '#sandbox/state/money.ts';
import { days } from '#app/platform/spans.ts';
import { applyPolicy } from './apply-policy.server.ts';
import { policies } from './policies.server.ts';
import { policyActor } from './policy-actor.ts';
import type { PolicyTyped } from './policy.ts';
import { queuePolicy } from './queue-policy.server.ts';
import { removePolicy } from './remove-policy.server.ts';
import { savePolicy } from './save-policy.server.ts';
import { simulatePolicy } from './simulate-policy.server.ts';

/** An issue about two units of the first line, with a cause below a group; the owner is 7003. */
async function aShopWithACause() {
  const scene = await aScene({ quantities: [3, 1] });
  const { desk } = scene;
  const shopId = desk.shop.id;
  const [group, cause] = [desk.newId(), desk.newId()];
  const title = { ko: '배송', en: 'Delivery' };
  await desk.db.cause.createMany({ data: [{ shopId, id: group, key: 'g', title, position: 1 }, { shopId, id: cause, parentId: group, key: 'c', title, position: 2 }] });
  await desk.db.orderIssue.updateMany({ where: { shopId, id: scene.issueId }, data: { causeId: cause } });
  await desk.db.orderIssueLine.deleteMany({ where: { shopId, issueId: scene.issueId } });
  await desk.db.orderIssueLine.create({ data: { shopId, issueId: scene.issueId, orderLineId: scene.lineIds[0]!, quantity: 2 } });
  await desk.db.agent.create({ data: { shopId, id: '7003', name: 'Owner', accountOwner: true, locale: 'en', lastSeenAt: desk.clock.now() } });
  return { ...scene, group, cause, owner: desk.as({ kind: 'agent', id: '7003', name: 'Owner' }, desk.shopify) };
}

type Shop = Awaited<ReturnType<typeof aShopWithACause>>;

const typed = (causeId: string, more: Partial<PolicyTyped> = {}): PolicyTyped => ({ name: 'Late parcels', causeId, kind: 'refund', preset: {}, on: true, perAction: '9999999', perDay: '9999999', perCustomer: '9999999', ...more });

async function act(shop: Shop, more: Partial<PolicyTyped> = {}) {
  const policyId = await savePolicy(shop.owner, typed(shop.cause, more));
  const rule = shop.job.as(policyActor(policyId), shop.job.shopify);
  const run = () => applyPolicy(rule, { issueId: shop.issueId, policyId });
  await run();
  return { policyId, run };
}

const rows = ({ desk }: Scene) => desk.db.resolution.findMany({ where: { shopId: desk.shop.id } });

describe('a policy', () => {
  test('does by itself what it says, once, in its own name, on the shop’s token', async () => {
    const shop = await aShopWithACause();
    const { policyId, run } = await act(shop);
    await run();
    const [row, ...more] = await rows(shop);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ state: 'done', kind: 'refund', policyName: 'Late parcels', confirmedBy: `policy:${policyId}`, plannedBy: `policy:${policyId}` });
    expect(shop.order().refundDocs).toHaveLength(1);
    expect(shop.order().refundDocs[0]!.refundLines.map((line) => line.quantity)).toEqual([2]);
    const events = await shop.desk.db.event.findMany({ where: { shopId: shop.desk.shop.id, kind: 'resolution_confirmed' } });
    expect(events.map((event) => [event.actorKind, event.actorId, (event.payload as { policy?: string }).policy])).toEqual([['rule', `policy:${policyId}`, 'Late parcels']]);
  });

  test.each([['perAction', { perAction: '1' }], ['perDay', { perDay: '1' }], ['perCustomer', { perCustomer: '1' }]] as const)('beyond its bound %s waits for a person, who approves the same plan', async (limit, bound) => {
    const shop = await aShopWithACause();
    await act(shop, bound);
    const [row] = await rows(shop);
    expect(row).toMatchObject({ state: 'awaiting_approval', overBudget: [expect.objectContaining({ limit })] });
    expect(shop.order().refundDocs).toHaveLength(0);
    expect(await approveResolution(shop.owner, row!.id, row!.planHash)).toMatchObject({ state: 'done', approvedBy: '7003' });
    expect(shop.order().refundDocs).toHaveLength(1);
  });

  test('leaves alone an issue that people have acted on, a closed one, and one whose policy is off', async () => {
    const shop = await aShopWithACause();
    await act(shop, { on: false });
    expect(await rows(shop)).toEqual([]);
    const { run } = await act({ ...shop, cause: shop.group }, { on: true });
    const [done] = await rows(shop);
    expect(done?.state).toBe('done');
    await run();
    expect(await rows(shop)).toHaveLength(1);
  });

  test('that cannot act says so on the ticket, once, and calls a person', async () => {
    const shop = await aShopWithACause();
    await shop.desk.db.orderIssueLine.deleteMany({ where: { shopId: shop.desk.shop.id } });
    const { run } = await act(shop);
    await run();
    expect(await rows(shop)).toEqual([]);
    const told = await shop.desk.db.event.findMany({ where: { shopId: shop.desk.shop.id, kind: 'policy_could_not' } });
    expect(told.map(({ ticketId, payload }) => [ticketId, (payload as { words: string }).words])).toEqual([[shop.ticketId, 'policy_no_lines']]);
  });

  test('run twice at once acts once, and tells of nothing that it could not do', async () => {
    const shop = await aShopWithACause();
    const policyId = await savePolicy(shop.owner, typed(shop.cause));
    const rule = shop.job.as(policyActor(policyId), shop.job.shopify);
    const run = (desk: typeof rule) => applyPolicy(desk, { issueId: shop.issueId, policyId });
    const { shopify } = rule;
    let reads = 0;
    const slow = rule.as(rule.actor, { ...shopify, suggestedRefund: async (...asked: Parameters<typeof shopify.suggestedRefund>) => {
      if (++reads === 2) await run(rule);
      return shopify.suggestedRefund(...asked);
    } });
    await run(slow);
    expect(await rows(shop)).toMatchObject([{ state: 'done' }]);
    expect(shop.order().refundDocs).toHaveLength(1);
    expect(await shop.desk.db.event.count({ where: { shopId: shop.desk.shop.id, kind: 'policy_could_not' } })).toBe(0);
  });

  test('is found by the cause of an issue, else by its group', async () => {
    const shop = await aShopWithACause();
    const queued = async () => {
      const { rows: jobs } = await house().queue.query<{ policy: string }>(`select j.payload->>'policyId' as policy from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'apply-policy' and j.payload->>'issueId' = $1`, [shop.issueId]);
      return jobs.map(({ policy }) => policy);
    };
    await queuePolicy(shop.job, shop.issueId);
    expect(await queued()).toEqual([]);
    const general = await savePolicy(shop.owner, typed(shop.group));
    await queuePolicy(shop.job, shop.issueId);
    expect(await queued()).toEqual([general]);
    const own = await savePolicy(shop.owner, typed(shop.cause));
    await queuePolicy(shop.job, shop.issueId);
    expect(await queued()).toEqual([own]);
  });

  test('is the owner’s to make: one for each cause, with bounds, and a preset its kind knows', async () => {
    const shop = await aShopWithACause();
    expect((await problemOf(savePolicy(shop.desk, typed(shop.cause)))).details.words).toBe('owner_only');
    const id = await savePolicy(shop.owner, typed(shop.cause));
    expect((await problemOf(savePolicy(shop.owner, typed(shop.cause)))).details).toMatchObject({ words: 'policy_twice', field: 'causeId' });
    expect((await problemOf(savePolicy(shop.owner, typed(shop.group, { kind: 'goodwill', preset: { percent: '900' } })))).details).toMatchObject({ field: 'preset.percent', words: 'policy_percent' });
    expect((await problemOf(savePolicy(shop.owner, typed(shop.group, { preset: { shipping: true } })))).details.field).toBe('preset.shipping');
    expect((await problemOf(savePolicy(shop.owner, typed(shop.group, { perDay: '100.5' })))).details).toMatchObject({ words: 'amount_decimals', field: 'perDay' });
    expect((await problemOf(savePolicy(shop.owner, { ...typed(shop.cause), id, version: 7 }))).code).toBe('conflict');
    await savePolicy(shop.owner, { ...typed(shop.cause, { name: 'Renamed' }), id, version: 1 });
    expect(await policies(shop.desk)).toMatchObject([{ id, name: 'Renamed', version: 2 }]);
    await removePolicy(shop.owner, id);
    expect(await policies(shop.desk)).toEqual([]);
  });

  test('gives a share of what the order comes to now; what it would have given is a share of the purchase', async () => {
    const shop = await aShopWithACause();
    const [bought] = shop.order().lines;
    shop.sandbox.acts.editOrder(shop.store, shop.order().id, { remove: { lineItemId: bought!.id, quantity: 1 }, add: { variantId: shop.order().lines[1]!.variantId!, quantity: 2 } });
    await refreshOrder(shop.desk, shop.orderId);
    const tenth = (bag: unknown) => Math.floor(Number((bag as MoneyBag).shopMoney.amount) / 10);
    const { originalTotalPriceSet: then, totalPriceSet: ever, currentTotalPriceSet: now } = shop.order();
    expect(new Set([then, ever, now].map(tenth)).size).toBe(3);
    const gesture = { kind: 'goodwill', preset: { form: 'discount_code', percent: '10' } } as const;
    const simulated = await simulatePolicy(shop.owner, typed(shop.cause, gesture));
    expect(Number(simulated.byItself.total.amount)).toBe(tenth(then));
    await grant(shop);
    await act(shop, gesture);
    const [row] = await rows(shop);
    expect([row?.kind, Number(row?.amount)]).toEqual(['goodwill', tenth(now)]);
  });

  test('leaves an order that comes to nothing any more to people, and says so', async () => {
    const shop = await aShopWithACause();
    await shop.desk.db.order.updateMany({ where: { shopId: shop.desk.shop.id, id: shop.orderId }, data: { currentTotal: '0.00', currentPresentmentTotal: '0.00' } });
    await grant(shop);
    await act(shop, { kind: 'goodwill', preset: { form: 'discount_code', percent: '10' } });
    expect(await rows(shop)).toEqual([]);
    const [told] = await shop.desk.db.event.findMany({ where: { shopId: shop.desk.shop.id, kind: 'policy_could_not' } });
    expect(told?.payload).toMatchObject({ words: 'policy_no_worth' });
  });

  test('of a group goes no further than the owner may for the issue’s own cause', async () => {
    const shop = await aShopWithACause();
    await changeBudgets(shop.owner, [{ role: 'owner', causeId: shop.cause, perAction: '1', perDay: null, perCustomer: null }]);
    await act({ ...shop, cause: shop.group });
    expect(await rows(shop)).toMatchObject([{ state: 'awaiting_approval', overBudget: [expect.objectContaining({ limit: 'perAction' })] }]);
    expect(shop.order().refundDocs).toHaveLength(0);
  });

  test('says so where more was given for other issues than it weighs', async () => {
    const shop = await aShopWithACause();
    await act(shop);
    await shop.desk.db.orderIssue.updateMany({ where: { shopId: shop.desk.shop.id }, data: { causeId: shop.group } });
    const about = (most: number) => simulatePolicy(shop.owner, typed(shop.cause), most);
    expect(await about(2)).toMatchObject({ issues: 0, cut: false });
    expect(await about(1)).toMatchObject({ issues: 0, cut: true });
  });

  test('gives no gesture to nobody, and none beyond what is left of the order, in its simulation either', async () => {
    const shop = await aShopWithACause();
    const shopId = shop.desk.shop.id;
    const gesture = typed(shop.cause, { kind: 'goodwill', preset: { form: 'discount_code', percent: '20' } });
    await anIssue(shop.desk, { orderId: shop.orderId, causeId: shop.cause });
    expect(await simulatePolicy(shop.owner, gesture)).toMatchObject({ byItself: { count: 1 }, left: 1 });
    await shop.desk.db.order.updateMany({ where: { shopId }, data: { customerId: null } });
    expect(await simulatePolicy(shop.owner, gesture)).toMatchObject({ byItself: { count: 0 }, asked: { count: 0 }, left: 2 });
  });

  test('tells what it would have done over the last 90 days', async () => {
    const shop = await aShopWithACause();
    const simulated = await simulatePolicy(shop.owner, typed(shop.group));
    expect(simulated).toMatchObject({ issues: 1, byItself: { count: 1 }, asked: { count: 0 }, left: 0, shown: [{ how: 'by_itself', id: shop.issueId }] });
    expect(Number(simulated.byItself.total.amount)).toBeGreaterThan(0);
    await savePolicy(shop.owner, typed(shop.cause));
    expect(await simulatePolicy(shop.owner, typed(shop.group))).toMatchObject({ issues: 0 });
    expect(await simulatePolicy(shop.owner, typed(shop.cause, { perAction: '1' }))).toMatchObject({ byItself: { count: 0 }, asked: { count: 1 } });
    expect(await simulatePolicy(shop.owner, typed(shop.cause, { kind: 'goodwill', preset: { percent: '10' } }))).toMatchObject({ byItself: { count: 1 } });
    expect([(await simulatePolicy(shop.owner, typed(shop.cause))).cut, (await simulatePolicy(shop.owner, typed(shop.cause), 1)).cut]).toEqual([false, true]);
    shop.desk.clock.pass(days(91));
    expect(await simulatePolicy(shop.owner, typed(shop.cause))).toMatchObject({ issues: 0, shown: [] });
    expect(await rows(shop)).toEqual([]);
  });
});
