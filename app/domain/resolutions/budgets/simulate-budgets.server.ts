import type { Desk } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { isoDate, localDateAt } from '#app/domain/calendars/local-time.ts';
import { roleOf } from '#app/domain/shops/agent-role.ts';
import { addMoney, type Money } from '#app/platform/money.ts';
import { after, days } from '#app/platform/spans.ts';
import type { Budget, Exceeded } from './budget.ts';
import type { ResolutionKind } from '../kinds.ts';
import { CUSTOMER_DAYS, GIVEN, GIVING } from './given-lately.server.ts';
import { replayBudgets, type PastAct } from './replayed-budgets.ts';

export interface SimulatedAct {
  id: string;
  kind: ResolutionKind;
  amount: Money;
  at: Date;
  agent: string;
  orderName: string;
  ticket: { id: string; number: number } | null;
  beyond: Exceeded[];
}

export interface Simulation {
  from: Date;
  acts: number;
  total: Money;
  /** How many would have waited for a second person, and what they came to. */
  waiting: number;
  waitingTotal: Money;
  /** The newest of them. */
  shown: SimulatedAct[];
  /** There were more acts than were replayed: only the newest of them were. */
  cut: boolean;
}

const SHOWN = 50;
const MOST = 20_000;

/** What such budgets would have done over the last 90 days, with the roles that agents have today. */
export async function simulateBudgets(desk: Desk, proposed: readonly Budget[]): Promise<Simulation> {
  const shopId = desk.shop.id;
  const from = after(desk.clock.now(), -days(CUSTOMER_DAYS));
  const [{ currency }, { timeZone }, rows, agents] = await Promise.all([
    desk.db.shopSettings.findFirstOrThrow({ where: { shopId }, select: { currency: true } }),
    currentCalendar(desk),
    pastRows(desk, after(from, -days(CUSTOMER_DAYS))),
    desk.db.agent.findMany({ where: { shopId }, select: { id: true, name: true, accountOwner: true, role: true } }),
  ]);
  const customers = await customersOf(desk, rows.map((row) => row.orderId));
  const acts = rows
    .filter((row) => row.currency === currency)
    .map((row): PastAct => {
      const agentId = row.approvedBy ?? row.confirmedBy ?? '';
      const agent = agents.find(({ id }) => id === agentId);
      const at = row.confirmedAt!;
      return { id: row.id, at, agentId, role: agent ? roleOf(agent) : 'agent', date: isoDate(localDateAt(timeZone, at.getTime())), receiver: customers.get(row.orderId) ?? `order ${row.orderId}`, amount: { amount: row.amount, currency }, causeId: row.issue.causeId };
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const waited = replayBudgets(acts, proposed, from, days(CUSTOMER_DAYS));
  const within = acts.filter((act) => act.at >= from);
  const sum = (some: PastAct[]) => some.reduce((total: Money, act) => addMoney(total, act.amount), { amount: '0', currency });
  const shown = within.filter((act) => waited.has(act.id)).toReversed().slice(0, SHOWN);
  return {
    from,
    acts: within.length,
    total: sum(within),
    waiting: waited.size,
    waitingTotal: sum(within.filter((act) => waited.has(act.id))),
    shown: await named(desk, shown, waited, agents),
    cut: rows.length === MOST,
  };
}

function pastRows({ shop, db }: Desk, since: Date) {
  return db.resolution.findMany({
    where: { shopId: shop.id, confirmedAt: { gte: since }, state: { in: GIVEN }, kind: { in: GIVING } },
    orderBy: { confirmedAt: 'desc' },
    take: MOST,
    select: { id: true, orderId: true, amount: true, currency: true, confirmedBy: true, approvedBy: true, confirmedAt: true, issue: { select: { causeId: true } } },
  });
}

async function customersOf({ shop, db }: Desk, orderIds: string[]): Promise<Map<string, string>> {
  const ids = [...new Set(orderIds)];
  const found = await db.order.findMany({ where: { shopId: shop.id, id: { in: ids }, customerId: { not: null } }, select: { id: true, customerId: true } });
  return new Map(found.map((order) => [order.id, order.customerId!]));
}

async function named({ shop, db }: Desk, acts: PastAct[], waited: Map<string, Exceeded[]>, agents: { id: string; name: string }[]): Promise<SimulatedAct[]> {
  const rows = await db.resolution.findMany({ where: { shopId: shop.id, id: { in: acts.map(({ id }) => id) } }, select: { id: true, kind: true, plan: true, ticket: { select: { id: true, number: true } } } });
  return acts.map((act) => {
    const row = rows.find(({ id }) => id === act.id)!;
    return {
      id: act.id,
      kind: row.kind as ResolutionKind,
      amount: act.amount,
      at: act.at,
      agent: agents.find(({ id }) => id === act.agentId)?.name ?? act.agentId,
      orderName: (row.plan as { orderName?: string }).orderName ?? '',
      ticket: row.ticket,
      beyond: waited.get(act.id)!,
    };
  });
}
