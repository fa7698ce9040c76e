import type { Desk, Ledger } from '#app/desk/desk.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { Prisma, Resolution } from '#app/platform/generated/prisma/client.ts';
import { craftOf } from './crafts.server.ts';
import { hashOf, type Plan } from './plan.ts';

export interface PlanToStore {
  issueId: string;
  ticketId: string | null;
  /** The form's key: the same plan asked twice is one row. */
  key: string;
}

/** Stores a plan as a draft. Asked twice at once, the first one stays. */
export async function storePlan(desk: Desk, plan: Plan, { issueId, ticketId, key }: PlanToStore): Promise<Resolution> {
  const planKey = planKeyOf(issueId, key);
  const data = { issueId, ticketId, planKey, ...planColumns(plan) };
  try {
    return await desk.transaction(async function draft(ledger) {
      return writeDraft(ledger, data);
    });
  } catch (error) {
    if ((error as { code?: string }).code !== 'P2002') throw error;
    return (await planOfKey(desk, issueId, key))!;
  }
}

export function planOfKey({ shop, db }: Pick<Desk, 'shop' | 'db'>, issueId: string, key: string): Promise<Resolution | null> {
  return db.resolution.findFirst({ where: { shopId: shop.id, planKey: planKeyOf(issueId, key) } });
}

/** Columns that follow from the plan. */
export function planColumns(plan: Plan) {
  const { amount } = craftOf(plan.kind).worth(plan);
  return {
    orderId: plan.orderId,
    kind: plan.kind,
    plan: plan as unknown as Prisma.InputJsonObject,
    planHash: hashOf(plan),
    orderUpdatedAt: new Date(plan.orderUpdatedAt),
    currency: amount.currency,
    amount: amount.amount,
  };
}

async function writeDraft(ledger: Ledger, data: ReturnType<typeof planColumns> & { issueId: string; ticketId: string | null; planKey: string }): Promise<Resolution> {
  // Not read back: a plan of a hundred lines costs as much to hear as to say.
  const stored = await ledger.db.resolution.create({
    data: { ...data, shopId: ledger.shop.id, id: ledger.newId(), state: 'draft', plannedBy: ledger.actor.id ?? ledger.actor.kind, plannedAt: ledger.clock.now() },
    omit: { plan: true },
  });
  const row: Resolution = { ...stored, plan: data.plan as Prisma.JsonObject };
  // A draft is only looked at: it shows in no timeline.
  await recordEvent(ledger, { kind: 'resolution_planned', subjectKind: 'resolution', subjectId: row.id, payload: { kind: row.kind, issueId: row.issueId } });
  return row;
}

function planKeyOf(issueId: string, key: string): string {
  return `${issueId}:${key}`;
}
