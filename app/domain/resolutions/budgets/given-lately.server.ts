import type { Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { localDateAt, momentOf } from '#app/domain/calendars/local-time.ts';
import { after, days } from '#app/platform/spans.ts';
import type { Given } from './budget.ts';
import { kindFacts, resolutionKinds } from '../kinds.ts';

/** Kinds that give something away. */
export const GIVING = resolutionKinds.filter((kind) => kindFacts(kind).countsAs !== null);
/** What was given, or may have been. */
export const GIVEN = ['confirmed', 'running', 'unknown', 'done'];
export const CUSTOMER_DAYS = 90;

/** On whose word it was: a second person's yes counts in that person's day. */
export async function givenTodayBy(ledger: Ledger, actor: string): Promise<Given[]> {
  const shopId = ledger.shop.id;
  const { timeZone } = await currentCalendar(ledger);
  const since = new Date(momentOf(timeZone, localDateAt(timeZone, ledger.clock.now().getTime()), 0));
  const own = { kind: { in: GIVING }, state: { in: GIVEN } };
  const [confirmed, approved] = [
    await ledger.db.resolution.findMany({ where: { shopId, confirmedBy: actor, confirmedAt: { gte: since }, approvedBy: null, ...own }, select: GIVEN_COLUMNS }),
    await ledger.db.resolution.findMany({ where: { shopId, approvedBy: actor, approvedAt: { gte: since }, ...own }, select: GIVEN_COLUMNS }),
  ];
  return [...confirmed, ...approved].filter(wasGiven).map(given);
}

/** Without a customer, what was given for this very order. */
export async function givenToCustomer(ledger: Ledger, orderId: string): Promise<Given[]> {
  const shopId = ledger.shop.id;
  const order = await ledger.db.order.findFirst({ where: { shopId, id: orderId }, select: { customerId: true } });
  const orders = order?.customerId ? await ledger.db.order.findMany({ where: { shopId, customerId: order.customerId }, select: { id: true } }) : [{ id: orderId }];
  const since = after(ledger.clock.now(), -days(CUSTOMER_DAYS));
  const rows = await ledger.db.resolution.findMany({
    where: { shopId, orderId: { in: orders.map(({ id }) => id) }, kind: { in: GIVING }, state: { in: GIVEN }, confirmedAt: { gte: since } },
    select: GIVEN_COLUMNS,
  });
  return rows.filter(wasGiven).map(given);
}

const GIVEN_COLUMNS = { amount: true, currency: true, outcome: true, issue: { select: { causeId: true } } } as const;

/** A cancellation stays done where its money came back; the customer has nothing of it. */
export function wasGiven({ outcome }: { outcome: unknown }): boolean {
  return (outcome as { bounced?: boolean } | null)?.bounced !== true;
}

function given({ amount, currency, issue }: { amount: string; currency: string; issue: { causeId: string | null } }): Given {
  return { amount: { amount, currency }, causeId: issue.causeId };
}
