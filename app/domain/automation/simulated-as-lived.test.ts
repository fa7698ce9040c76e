import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepOrder } from '#app/domain/orders/keep-order.server.ts';
import { approveResolution } from '#app/domain/resolutions/approval/approve-resolution.server.ts';
import type { Limit } from '#app/domain/resolutions/budgets/budget.ts';
import { hours } from '#app/platform/spans.ts';
import type { Doc } from '#sandbox/types.ts';
import { grant } from '#tests/builders/a-goodwill.ts';
import { aScene, numeric, type Scene } from '#tests/builders/a-resolution.ts';
import { anIssue } from '#tests/builders/an-issue.ts';
import { applyPolicy } from './apply-policy.server.ts';
import { policyActor } from './policy-actor.ts';
import { policyKinds, type PolicyKind, type PolicyTyped } from './policy.ts';
import { policyOfIssue } from './policy-of-issue.server.ts';
import { savePolicy } from './save-policy.server.ts';
import { simulatePolicy } from './simulate-policy.server.ts';

/** Around what one or two of the goods cost, so that bounds are met about as often as not. */
const bound = fc.constantFrom('20000', '45000', '70000', '120000', '9999990', '99999990');
const bounds = fc.record({ perAction: bound, perDay: bound, perCustomer: bound });
/** Two causes of the group, and one that has a policy of its own. */
const LEAVES = ['one', 'two', 'own'] as const;
const CAUSES = ['group', ...LEAVES] as const;
const cases = fc.record({
  /** Of a gesture; the shop's cap is 20. */
  percent: fc.constantFrom('10', '20'),
  policy: bounds,
  owner: fc.array(fc.tuple(fc.constantFrom(null, ...CAUSES), bounds), { maxLength: 3 }),
  issues: fc.array(fc.record({ cause: fc.constantFrom(...LEAVES), /** The third order has nobody. */ customer: fc.nat({ max: 2 }), /** About the order of the issue before it. */ again: fc.boolean(), quantity: fc.integer({ min: 0, max: 2 }), /** Five of them within the day that a token lives, across a midnight. */ hoursLater: fc.constantFrom(1, 4) }), { minLength: 3, maxLength: 5 }),
});

type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;

test.each(policyKinds)('what a group’s policy would have done is what it does, whatever the causes of its issues (%s)', async (kind) => {
  await fc.assert(fc.asyncProperty(cases, async (wanted) => {
    const { scene, ids, typed, policyId } = await aShop(kind, wanted);
    const lived = new Map<string, string>();
    const orders: string[] = [];
    for (const [at, issue] of wanted.issues.entries()) {
      scene.desk.clock.pass(hours(issue.hoursLater));
      if (orders.length === 0 || !issue.again) orders.push(await anOrderOf(scene, issue.customer, at));
      const id = await anIssueOf(scene, ids[issue.cause], orders.at(-1)!, issue.quantity);
      const how = await live(scene, id, policyId);
      if (issue.cause !== 'own') lived.set(id, how);
    }
    const simulated = await simulatePolicy(scene.desk, typed);
    expect(new Map(simulated.shown.toReversed().map(({ id, how }) => [id, how]))).toEqual(lived);
  }), { numRuns: 4, seed: 20261122 });
}, 120_000);

/** A gesture is a share of an order: a tenth of the bound. */
function inReach(kind: PolicyKind, most: Record<Limit, string>): Record<Limit, string> {
  const share = (amount: string) => (kind === 'goodwill' ? amount.slice(0, -1) : amount);
  return { perAction: share(most.perAction), perDay: share(most.perDay), perCustomer: share(most.perCustomer) };
}

async function aShop(kind: PolicyKind, { percent, policy, owner }: Case) {
  const scene = await aScene();
  await grant(scene);
  const { desk } = scene;
  const shopId = desk.shop.id;
  await desk.db.orderIssue.updateMany({ where: { shopId }, data: { status: 'closed', openedAt: new Date(0) } });
  const ids = Object.fromEntries(CAUSES.map((key) => [key, desk.newId()])) as Record<(typeof CAUSES)[number], string>;
  const title = { ko: '배송', en: 'Delivery' };
  await desk.db.cause.createMany({ data: CAUSES.map((key, position) => ({ shopId, id: ids[key], key, title, position, ...(key === 'group' ? {} : { parentId: ids.group }) })) });
  await desk.db.agent.createMany({ data: [{ shopId, id: '7003', name: 'Owner', accountOwner: true, locale: 'en', lastSeenAt: desk.clock.now() }, { shopId, id: '7004', name: 'Lead', role: 'lead', locale: 'en', lastSeenAt: desk.clock.now() }] });
  const typed: PolicyTyped = { name: 'Group', causeId: ids.group, kind, preset: kind === 'goodwill' ? { form: 'discount_code', percent } : {}, on: true, ...inReach(kind, policy) };
  const boss = desk.as({ kind: 'agent', id: '7003', name: 'Owner' }, desk.shopify);
  const policyId = await savePolicy(boss, typed);
  await savePolicy(boss, { ...typed, name: 'Own', causeId: ids.own });
  // Lowered after the policy was saved: it is held to them all the same.
  const once = [...new Map(owner).entries()];
  await desk.db.budget.createMany({ data: once.map(([cause, most]) => ({ shopId, id: desk.newId(), role: 'owner', causeId: cause && ids[cause], ...inReach(kind, most), updatedBy: '7003', updatedAt: desk.clock.now() })) });
  return { scene, ids, typed, policyId };
}

/** A new order by the first customer, the second one, or nobody. */
async function anOrderOf({ sandbox, store, desk }: Scene, customer: number, at: number): Promise<string> {
  const variants = [...sandbox.world.all<Doc>(store, 'ProductVariant')].filter((one) => one['requiresShipping'] && Number(one['inventoryQuantity']) > 20);
  const buyer = [...sandbox.world.all<Doc>(store, 'Customer')].filter((one) => one['defaultAddress'])[customer % 2]!;
  const bought = sandbox.acts.createOrder(store, { variantIds: [variants[at]!.id], quantities: [2], paid: true, customerId: buyer.id });
  if (customer === 2) sandbox.world.put(store, 'Order', { ...sandbox.world.get<Doc>(store, 'Order', bought.id)!, customerId: null });
  const order = (await desk.shopify.orderSnapshot(numeric(bought.id)))!;
  await keepOrder(desk, order, { source: 'fill', readAt: desk.clock.now() });
  return order.id;
}

/** An issue about so many units of the order's line. */
async function anIssueOf({ desk }: Scene, causeId: string, orderId: string, quantity: number): Promise<string> {
  const line = await desk.db.orderLine.findFirstOrThrow({ where: { shopId: desk.shop.id, orderId } });
  const { issueId } = await anIssue(desk, { orderId, causeId, lines: quantity > 0 ? [{ orderLineId: line.id, quantity }] : [] });
  return issueId;
}

/** What the policy does; where it asks, a lead, whom no budget binds, says yes. */
async function live(scene: Scene, issueId: string, policyId: string): Promise<'by_itself' | 'asked' | 'left'> {
  const { desk, job } = scene;
  const own = await policyOfIssue(desk, issueId);
  await applyPolicy(job.as(policyActor(own!.id), job.shopify), { issueId, policyId: own!.id });
  const row = await desk.db.resolution.findFirst({ where: { shopId: desk.shop.id, issueId } });
  if (!row) return 'left';
  expect(row.confirmedBy === `policy:${policyId}`).toBe(own!.id === policyId);
  if (row.state !== 'awaiting_approval') return expect(row.state).toBe('done'), 'by_itself';
  const lead = desk.as({ kind: 'agent', id: '7004', name: 'Lead' }, desk.shopify);
  expect(await approveResolution(lead, row.id, row.planHash)).toMatchObject({ state: 'done' });
  return 'asked';
}
