import type { Desk } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { isoDate, localDateAt } from '#app/domain/calendars/local-time.ts';
import { totalsOf } from '#app/domain/orders/order-totals.ts';
import { CUSTOMER_DAYS } from '#app/domain/resolutions/budgets/given-lately.server.ts';
import { capOf } from '#app/domain/resolutions/goodwill-cap.ts';
import { addMoney, isZero, multiplyMoney, roundDown, type Money } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, days } from '#app/platform/spans.ts';
import { givenBesides, receiverOf } from './given-besides.server.ts';
import { percentOf, refuseWrongPreset, type PolicyTyped } from './policy.ts';
import { heldToShop } from './policy-bounds.ts';
import { replayPolicy, type PastIssue, type ReplayedIssue } from './replayed-policy.ts';
import { shopBounds } from './shop-bounds.server.ts';
import { takenBesides } from './taken-besides.server.ts';

export interface SimulatedIssue extends ReplayedIssue {
  at: Date;
  orderName: string;
  worth: Money | null;
  ticket: { id: string; number: number } | null;
  /** How people closed it; null while it is open. */
  closedAs: string | null;
}

export interface PolicySimulation {
  from: Date;
  issues: number;
  byItself: { count: number; total: Money };
  asked: { count: number; total: Money };
  left: number;
  /** The newest of them. */
  shown: SimulatedIssue[];
  /** There were more issues, or more given for others, than were weighed: only the newest were. */
  cut: boolean;
}

const WINDOW_DAYS = 90;
const SHOWN = 50;
const MOST = 10_000;

/**
 * What such a policy would have done with the order issues of the last 90 days
 * that have its cause, or, of a group, one without a policy of its own; each held, as the policy is when it acts, to
 * what the shop allows today for the issue's own cause. Goods count at the price they were bought for, and each unit,
 * and what the shop gives in gestures for an order, once.
 * @param most issues are replayed, and as many that were given besides weighed: the newest
 * @throws Problem bad_input for a preset that its kind does not know, not_possible where the shop gives no gestures
 */
export async function simulatePolicy(desk: Desk, wanted: PolicyTyped, most = MOST): Promise<PolicySimulation> {
  refuseWrongPreset(wanted);
  const bounds = await shopBounds(desk);
  if (wanted.kind === 'goodwill' && bounds.percent === 0) throw new Problem('not_possible', { words: 'policy_beyond_cap', values: { percent: '0' } });
  const heldFor = (causeId: string) => heldToShop({ ...wanted, causeId }, bounds);
  const { currency } = bounds;
  const from = after(desk.clock.now(), -days(WINDOW_DAYS));
  const [{ timeZone }, rows] = await Promise.all([
    currentCalendar(desk),
    issuesSince(desk, wanted.causeId, from, most),
  ]);
  const past = rows
    .filter((row) => row.order.currency === currency)
    .map((row): PastIssue => {
      const { perAction, perDay, perCustomer, ...policy } = heldFor(row.causeId!);
      return { id: row.id, at: row.openedAt, date: isoDate(localDateAt(timeZone, row.openedAt.getTime())), receiver: receiverOf(row.orderId, row.order.customerId), ...takingOf(wanted.kind, bounds.percent, row), worth: worthOf(policy, row), bounds: { perAction, perDay, perCustomer } };
    })
    .toReversed();
  const issueIds = new Set(past.map(({ id }) => id));
  const [besides, taken] = await Promise.all([
    givenBesides(desk, after(from, -days(CUSTOMER_DAYS)), issueIds, most),
    takenBesides(desk, { kind: wanted.kind, currency, issueIds, orderIds: new Set(past.map(({ orderId }) => orderId)) }),
  ]);
  const replayed = replayPolicy(past, besides.given, taken, days(CUSTOMER_DAYS));
  const worths = new Map(past.map((issue) => [issue.id, issue.worth]));
  const sum = (how: ReplayedIssue['how']) => {
    const some = replayed.filter((issue) => issue.how === how);
    return { count: some.length, total: some.reduce((total: Money, issue) => addMoney(total, worths.get(issue.id)!), { amount: '0', currency }) };
  };
  return {
    from,
    issues: past.length,
    byItself: sum('by_itself'),
    asked: sum('asked'),
    left: replayed.filter((issue) => issue.how === 'left').length,
    shown: replayed.toReversed().slice(0, SHOWN).map((issue) => simulated(issue, rows.find((row) => row.id === issue.id)!, worths.get(issue.id) ?? null)),
    cut: rows.length === most || besides.cut,
  };
}

async function issuesSince({ shop, db }: Desk, causeId: string, from: Date, most: number) {
  const shopId = shop.id;
  const children = await db.cause.findMany({ where: { shopId, parentId: causeId }, select: { id: true } });
  const own = await db.policy.findMany({ where: { shopId, causeId: { in: children.map(({ id }) => id) }, on: true }, select: { causeId: true } });
  const below = children.filter(({ id }) => !own.some((policy) => policy.causeId === id));
  return db.orderIssue.findMany({
    where: { shopId, causeId: { in: [causeId, ...below.map(({ id }) => id)] }, openedAt: { gte: from } },
    orderBy: { openedAt: 'desc' },
    take: most,
    select: {
      id: true, openedAt: true, orderId: true, causeId: true, outcome: true, lines: { select: { orderLineId: true, quantity: true } },
      order: { include: { lines: { select: { id: true, unitPrice: true, quantity: true } } } },
      tickets: { select: { ticket: { select: { id: true, number: true } } }, take: 1 },
    },
  });
}

type Row = Awaited<ReturnType<typeof issuesSince>>[number];

/** What of its order an issue would have taken: of the cap as it was at purchase, or units. */
function takingOf(kind: PolicyTyped['kind'], percent: number, { orderId, order, lines }: Row): Pick<PastIssue, 'orderId' | 'cap' | 'units'> {
  if (kind === 'goodwill') return { orderId, cap: capOf({ amount: totalsOf(order).originalTotal, currency: order.currency }, percent), units: [] };
  const bought = new Map(order.lines.map(({ id, quantity }) => [id, quantity]));
  return { orderId, cap: null, units: lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity, bought: bought.get(orderLineId) ?? 0 })) };
}

function worthOf({ kind, preset }: Pick<PolicyTyped, 'kind' | 'preset'>, { lines, order }: Row): Money | null {
  const { currency } = order;
  if (kind === 'goodwill') {
    if (order.customerId === null) return null;
    // At purchase: most orders of the past have been paid back since, and were not yet when the policy would have acted.
    const share = roundDown(multiplyMoney({ amount: totalsOf(order).originalTotal, currency }, percentOf(preset) / 100));
    return isZero(share) ? null : share;
  }
  if (lines.length === 0) return null;
  return lines.reduce((sum: Money, line) => {
    const bought = order.lines.find(({ id }) => id === line.orderLineId);
    return bought ? addMoney(sum, multiplyMoney({ amount: bought.unitPrice, currency }, line.quantity)) : sum;
  }, { amount: '0', currency });
}

function simulated(issue: ReplayedIssue, row: Row, worth: Money | null): SimulatedIssue {
  return { ...issue, at: row.openedAt, orderName: row.order.name, worth, ticket: row.tickets[0]?.ticket ?? null, closedAs: row.outcome };
}
