import type { Desk } from '#app/desk/desk.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { timePlaceOf, writtenPlace } from '#app/platform/time-place.ts';
import type { Exceeded } from '../budgets/budget.ts';
import type { ResolutionKind } from '../kinds.ts';
import type { Money } from '#app/platform/money.ts';

/** A plan that waits for a second person. */
export interface WaitingPlan {
  id: string;
  kind: ResolutionKind;
  amount: Money;
  orderName: string;
  ticket: { id: string; number: number } | null;
  /** The name of whoever asked; null where a policy did, or they are no longer known. */
  askedBy: string | null;
  /** The policy that asked by itself. */
  policyName: string | null;
  /** Whoever looks asked for it: somebody else has to decide. */
  own: boolean;
  askedAt: Date;
  beyond: Exceeded[];
}

export interface WaitingPage {
  plans: WaitingPlan[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
}

const PAGE = 50;

/**
 * Plans that wait for a second person, longest wait first.
 * @param cursor `next` of the page before
 * @throws Problem bad_input for a cursor that is none
 */
export async function awaitingApproval(desk: Desk, cursor: string | null): Promise<WaitingPage> {
  const shopId = desk.shop.id;
  const place = cursor === null ? null : timePlaceOf(cursor);
  const found = await desk.db.resolution.findMany({
    where: { shopId, state: 'awaiting_approval', ...(place ? { confirmedAt: { gte: place.at }, OR: [{ confirmedAt: { gt: place.at } }, { id: { gt: place.id } }] } : {}) },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
    include: { ticket: { select: { id: true, number: true } } },
    take: PAGE + 1,
  });
  const rows = found.slice(0, PAGE);
  const agents = await desk.db.agent.findMany({ where: { shopId, id: { in: [...new Set(rows.map((row) => row.confirmedBy!))] } }, select: { id: true, name: true } });
  const last = rows.at(-1);
  return {
    plans: rows.map((row) => waitingPlan(row, row.ticket, agents.find(({ id }) => id === row.confirmedBy)?.name ?? null, row.confirmedBy === desk.actor.id)),
    next: found.length > PAGE && last ? writtenPlace({ at: last.confirmedAt!, id: last.id }) : null,
  };
}

function waitingPlan(row: Resolution, ticket: WaitingPlan['ticket'], askedBy: string | null, own: boolean): WaitingPlan {
  return {
    id: row.id,
    kind: row.kind as ResolutionKind,
    amount: { amount: row.amount, currency: row.currency },
    orderName: (row.plan as { orderName?: string }).orderName ?? '',
    ticket,
    askedBy,
    policyName: row.policyName,
    own,
    askedAt: row.confirmedAt!,
    beyond: row.overBudget as unknown as Exceeded[],
  };
}
