import { exceeded, type Exceeded, type Given, type Limit } from '#app/domain/resolutions/budgets/budget.ts';
import { leftOf } from '#app/domain/resolutions/goodwill-cap.ts';
import { addMoney, compareMoney, type Money } from '#app/platform/money.ts';

/** An order issue of the past that the policy would have met. */
export interface PastIssue {
  id: string;
  at: Date;
  /** Local date, such as 2026-11-22. */
  date: string;
  /** Customer, or the order where nobody is known. */
  receiver: string;
  orderId: string;
  /** What gestures for its order may come to in all; null where the policy gives none. */
  cap: Money | null;
  /** Units that it would have made good. */
  units: { orderLineId: string; quantity: number; bought: number }[];
  /** What the policy would have given; null where it names no goods, or nobody to give a gesture to. */
  worth: Money | null;
  /** How far the policy goes for it: held to what the shop allows for its own cause. */
  bounds: Record<Limit, string>;
}

/** What was really given for another order issue. */
export interface GivenBesides extends Given {
  receiver: string;
  at: Date;
}

/** What of an order can be given only once, and is. */
export interface TakenOnOrder {
  orderId: string;
  at: Date;
  gesture: Money | null;
  units: { orderLineId: string; quantity: number }[];
}

export interface ReplayedIssue {
  id: string;
  /** by_itself: within its bounds. asked: beyond one. left: it could not have told what to give, or nothing was left to give. */
  how: 'by_itself' | 'asked' | 'left';
  beyond: Exceeded[];
}

/**
 * What a policy would have done with these issues, oldest first, by the very rules by which it acts. What it would
 * have asked about counts as if a person had said yes: against the customer, and against that person's day, not the
 * policy's.
 * @param besides counts against its customer, too
 * @param taken was taken of the orders for other issues
 */
export function replayPolicy(issues: readonly PastIssue[], besides: readonly GivenBesides[], taken: readonly TakenOnOrder[], windowMs: number): ReplayedIssue[] {
  const days = new Map<string, Given[]>();
  const receivers = new Map<string, (Given & { at: Date })[]>(Map.groupBy(besides, ({ receiver }) => receiver));
  const orders = new Map<string, TakenOnOrder[]>(Map.groupBy(taken, ({ orderId }) => orderId));
  return issues.map((issue) => {
    const onOrder = orders.get(issue.orderId) ?? [];
    if (!issue.worth || isSpent(issue, issue.worth, onOrder.filter(({ at }) => at <= issue.at))) return { id: issue.id, how: 'left', beyond: [] };
    const given = { amount: issue.worth, causeId: null };
    const day = days.get(issue.date) ?? [];
    const received = receivers.get(issue.receiver) ?? [];
    const customer = received.filter(({ at }) => at <= issue.at && at.getTime() >= issue.at.getTime() - windowMs);
    const beyond = exceeded({ role: 'agent', ...given, day, customer }, [{ role: 'agent', causeId: null, ...issue.bounds }]);
    orders.set(issue.orderId, [...onOrder, { orderId: issue.orderId, at: issue.at, gesture: issue.cap && issue.worth, units: issue.units }]);
    receivers.set(issue.receiver, [...received, { ...given, at: issue.at }]);
    if (beyond.length > 0) return { id: issue.id, how: 'asked', beyond };
    days.set(issue.date, [...day, given]);
    return { id: issue.id, how: 'by_itself', beyond };
  });
}

/** Whether the order has less left than it would have taken: of the shop's cap on gestures, or of a line's units. */
function isSpent({ cap, units }: PastIssue, worth: Money, before: readonly TakenOnOrder[]): boolean {
  const given = before.flatMap(({ gesture }) => gesture ?? []);
  if (cap && compareMoney(worth, leftOf(cap, given.reduce(addMoney, { amount: '0', currency: cap.currency }))) > 0) return true;
  const gone = before.flatMap((one) => one.units);
  return units.some(({ orderLineId, quantity, bought }) => gone.reduce((left, one) => (one.orderLineId === orderLineId ? left - one.quantity : left), bought) < quantity);
}
