import type { Ledger } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { localDateAt, momentOf } from '#app/domain/calendars/local-time.ts';
import { roleOfActor } from '#app/domain/shops/role-of-actor.server.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { after, days } from '#app/platform/spans.ts';
import { exceeded, type Budget, type Exceeded, type Given } from './budget.ts';
import { kindFacts, resolutionKinds, type ResolutionKind } from './kinds.ts';
import { lockBudgets } from './lock-budgets.sql.server.ts';

/** Kinds that give something away. */
export const GIVING = resolutionKinds.filter((kind) => kindFacts(kind).countsAs !== null);
/** What was given, or may have been. */
export const GIVEN = ['confirmed', 'running', 'unknown', 'done'];
export const CUSTOMER_DAYS = 90;

/**
 * The limits that this plan goes beyond when the ledger's actor does it, now.
 * Holds the shop's budgets until the transaction ends; a shop without budgets
 * pays one read.
 */
export async function overBudget(ledger: Ledger, row: Pick<Resolution, 'id' | 'kind' | 'amount' | 'currency' | 'issueId' | 'orderId'>): Promise<Exceeded[]> {
  const shopId = ledger.shop.id;
  if (kindFacts(row.kind as ResolutionKind).countsAs === null) return [];
  const role = await roleOfActor(ledger);
  if ((await ledger.db.budget.count({ where: { shopId, role } })) === 0) return [];
  await lockBudgets(ledger.db, shopId);
  const budgets = (await ledger.db.budget.findMany({ where: { shopId, role } })) as Budget[];
  const issue = await ledger.db.orderIssue.findFirst({ where: { shopId, id: row.issueId }, select: { causeId: true } });
  const [day, customer] = [await givenToday(ledger), await givenToCustomer(ledger, row)];
  return exceeded({ role, amount: { amount: row.amount, currency: row.currency }, causeId: issue?.causeId ?? null, day, customer }, budgets);
}

/** On whose word it was: a second person's yes counts in that person's day. */
async function givenToday(ledger: Ledger): Promise<Given[]> {
  const shopId = ledger.shop.id;
  const { timeZone } = await currentCalendar(ledger);
  const since = new Date(momentOf(timeZone, localDateAt(timeZone, ledger.clock.now().getTime()), 0));
  const actor = ledger.actor.id!;
  const own = { kind: { in: GIVING }, state: { in: GIVEN } };
  const [confirmed, approved] = [
    await ledger.db.resolution.findMany({ where: { shopId, confirmedBy: actor, confirmedAt: { gte: since }, approvedBy: null, ...own }, select: GIVEN_COLUMNS }),
    await ledger.db.resolution.findMany({ where: { shopId, approvedBy: actor, approvedAt: { gte: since }, ...own }, select: GIVEN_COLUMNS }),
  ];
  return [...confirmed, ...approved].map(given);
}

/** Without a customer, what was given for this very order. */
async function givenToCustomer(ledger: Ledger, { orderId }: Pick<Resolution, 'orderId'>): Promise<Given[]> {
  const shopId = ledger.shop.id;
  const order = await ledger.db.order.findFirst({ where: { shopId, id: orderId }, select: { customerId: true } });
  const orders = order?.customerId ? await ledger.db.order.findMany({ where: { shopId, customerId: order.customerId }, select: { id: true } }) : [{ id: orderId }];
  const since = after(ledger.clock.now(), -days(CUSTOMER_DAYS));
  const rows = await ledger.db.resolution.findMany({
    where: { shopId, orderId: { in: orders.map(({ id }) => id) }, kind: { in: GIVING }, state: { in: GIVEN }, confirmedAt: { gte: since } },
    select: GIVEN_COLUMNS,
  });
  return rows.map(given);
}

const GIVEN_COLUMNS = { amount: true, currency: true, issue: { select: { causeId: true } } } as const;

function given({ amount, currency, issue }: { amount: string; currency: string; issue: { causeId: string | null } }): Given {
  return { amount: { amount, currency }, causeId: issue.causeId };
}
