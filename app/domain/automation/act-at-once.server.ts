import type { Desk, Ledger } from '#app/desk/desk.ts';
import { refreshOrder } from '#app/domain/orders/refresh-order.server.ts';
import type { Exceeded } from '#app/domain/resolutions/budgets/budget.ts';
import { confirmByPolicy } from '#app/domain/resolutions/confirm-by-policy.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { OrderStanding } from '#app/gateways/shopify/port/orders.ts';
import type { Resolution, ShopperRequest } from '#app/platform/generated/prisma/client.ts';
import { compareMoney } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { leaveRequest } from './leave-request.server.ts';
import { shopBounds } from './shop-bounds.server.ts';
import { doubtAbout } from './shopper-doubts.ts';
import { shopperPolicies } from './shopper-policies.server.ts';
import { policyKindOf, shopperActor, type ShopperPolicy } from './shopper-policy.ts';
import { requestStanding } from './shopper-standing.server.ts';

/**
 * Does what a shopper asked, where the shop wants it done at once and nothing
 * speaks against it: by the plan that was made of it, in the policy's name, on
 * the shop's own token. Everything is asked twice, the second time under the
 * order's lock. Else it stays a request that an agent confirms, and the ticket
 * says why. Safe to run again.
 * @param desk whose actor is `shopperActor` of this kind
 * @param isLast it will not be tried again: whatever is in the way, agents have it
 * @throws Problem shopify_… that may be over later, not the last time: nothing was sent
 */
export async function actAtOnce(desk: Desk, requestId: string, { isLast = false } = {}): Promise<void> {
  const found = await requestToActOn(desk, requestId);
  if (!found) return;
  const { request, plan, policy } = found;
  try {
    await act(desk, request, plan, policy);
  } catch (problem) {
    // Shopify is away: tried again as jobs are, and asked everything anew.
    const mayPass = !(problem instanceof Problem) || problem.details.retry || problem.code.startsWith('shopify_un');
    if (mayPass && !isLast) throw problem;
    await leaveToAgents(desk, request, mayPass ? new Problem('not_possible', { words: 'at_once_failed' }) : (problem as Problem));
    // A fault of ours is for the log as well.
    if (!(problem instanceof Problem)) throw problem;
  }
}

interface Found {
  request: ShopperRequest;
  plan: Resolution;
  policy: ShopperPolicy;
}

async function requestToActOn(desk: Pick<Desk | Ledger, 'shop' | 'db' | 'actor'>, id: string): Promise<Found | null> {
  const shopId = desk.shop.id;
  const request = await desk.db.shopperRequest.findFirst({ where: { shopId, id } });
  const kind = request && policyKindOf(request.kind);
  if (!kind || !request.resolutionId || request.leftBecause || desk.actor.id !== shopperActor(kind).id) return null;
  const plan = await desk.db.resolution.findFirst({ where: { shopId, id: request.resolutionId, state: 'draft' } });
  const policy = (await shopperPolicies(desk)).policies.find((one) => one.kind === kind && one.on);
  return plan && policy ? { request, plan, policy } : null;
}

async function act(desk: Desk, request: ShopperRequest, plan: Resolution, policy: ShopperPolicy): Promise<void> {
  const order = await desk.shopify.orderStanding(request.orderId);
  refuseDoubt(policy, await requestStanding(desk, request, plan, order), desk.clock.now());
  const { state } = await confirmByPolicy(desk, plan.id, {
    perAction: '0', perDay: '0', perCustomer: '0',
    boundsNow: (ledger) => actingBounds(ledger, policy),
    name: wordsFor((await shopSettings(desk)).locale, 'policies')(`shoppers.kinds.${policy.kind}.name`),
    refuse: (ledger, reading, beyond) => refuseUnderLock(ledger, request.id, { order, orderUpdatedAt: new Date(reading.plan.orderUpdatedAt), beyond }),
  });
  // People were first.
  if (state === 'draft') throw new Problem('not_possible', { words: 'at_once_in_hand' });
  // What the shopper sees next is what happened.
  await refreshOrder(desk, request.orderId);
}

function refuseDoubt(policy: ShopperPolicy, standing: Parameters<typeof doubtAbout>[1], now: Date): void {
  const doubt = doubtAbout(policy, standing, now);
  if (doubt) throw doubt;
}

/** The shop's own budgets count as with everything that acts by itself. A return gives nothing yet, another address nothing at all. */
async function actingBounds(desk: Ledger, { kind, most }: ShopperPolicy): Promise<{ perAction: string | null; perDay: string | null; perCustomer: string | null }> {
  if (kind !== 'cancellation') return { perAction: most, perDay: null, perCustomer: null };
  const { currency, perAction, perDay, perCustomer } = await shopBounds(desk);
  const lower = perAction !== null && compareMoney({ amount: perAction, currency }, { amount: most, currency }) < 0 ? perAction : most;
  return { perAction: lower, perDay, perCustomer };
}

interface SecondLook {
  /** As it was looked at. */
  order: OrderStanding;
  /** As it was read last. */
  orderUpdatedAt: Date;
  beyond: Exceeded[];
}

/** The order is locked: whatever was saved, written or done meanwhile counts. */
async function refuseUnderLock(ledger: Ledger, requestId: string, { order, orderUpdatedAt, beyond }: SecondLook): Promise<void> {
  const now = await requestToActOn(ledger, requestId);
  if (!now) throw new Problem('not_possible', { words: 'at_once_in_hand' });
  refuseDoubt(now.policy, await requestStanding(ledger, now.request, { ...now.plan, orderUpdatedAt }, order), ledger.clock.now());
  if (beyond.length > 0) throw new Problem('not_possible', { words: 'at_once_budget' });
}

/** The plan stays a draft for an agent; the ticket tells why, once. */
async function leaveToAgents(desk: Desk, request: ShopperRequest, { code, details }: Problem): Promise<void> {
  await desk.transaction(async function leave(ledger) {
    const [shopId, words] = [ledger.shop.id, details.words ?? (code === 'order_changed' ? 'at_once_changed' : code)];
    const { count } = await ledger.db.shopperRequest.updateMany({ where: { shopId, id: request.id, leftBecause: null }, data: { leftBecause: words } });
    // Under way already: what comes of it is told as with every resolution.
    const plan = await ledger.db.resolution.findFirst({ where: { shopId, id: request.resolutionId!, state: 'draft' }, select: { id: true } });
    if (count > 0 && plan) await leaveRequest(ledger, request, { words, values: details.values });
  });
}
