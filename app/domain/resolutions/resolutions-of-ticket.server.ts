import type { Desk } from '#app/desk/desk.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';

/** A refund that somebody else made on an order that Mend compensates: shown on the issue. */
export interface RefundElsewhere {
  refundId: string;
  orderId: string;
  at: Date;
  /** Shop currency, decimal string. */
  total: string;
  lines: { orderLineId: string; quantity: number }[];
  /** It gives back units that a resolution of ours has taken: a clash to look into. */
  clashesWith: string[];
}

export interface ResolutionsPage {
  /** Newest first; drafts that nobody confirmed are left out, unless a held message waits for one. */
  resolutions: ResolutionRow[];
  refundsElsewhere: RefundElsewhere[];
  /** Of replacements that came undone: when a parcel arrived all the same. */
  arrivedAfterAll: Map<string, Date>;
}

/** Everything done, under way or failed for the order issues that this ticket speaks of. */
export async function resolutionsOfTicket(desk: Desk, ticketId: string): Promise<ResolutionsPage> {
  const shopId = desk.shop.id;
  const issues = await desk.db.ticketIssue.findMany({ where: { shopId, ticketId }, select: { issueId: true, issue: { select: { orderId: true } } } });
  if (issues.length === 0) return { resolutions: [], refundsElsewhere: [], arrivedAfterAll: new Map() };
  const rows = await desk.db.resolution.findMany({ where: { shopId, issueId: { in: issues.map((one) => one.issueId) } }, orderBy: { plannedAt: 'desc' }, include: { units: true } });
  const drafts = rows.filter((row) => row.state === 'draft').map((row) => row.id);
  const waited = drafts.length === 0 ? [] : await desk.db.message.findMany({ where: { shopId, heldForResolutionId: { in: drafts } }, select: { heldForResolutionId: true } });
  const shown = rows.filter((row) => row.state !== 'draft' || waited.some((message) => message.heldForResolutionId === row.id));
  const elsewhere = await desk.db.orderRefund.findMany({ where: { shopId, orderId: { in: issues.map((one) => one.issue.orderId) }, resolutionId: null }, orderBy: { createdAt: 'desc' } });
  return {
    resolutions: shown.map(resolutionRow),
    arrivedAfterAll: await arrivedAfterAll(desk, rows),
    refundsElsewhere: elsewhere.map((refund) => {
      const lines = refund.lines as unknown as RefundElsewhere['lines'];
      const clashing = shown.filter((row) => row.orderId === refund.orderId && row.kind === 'replacement' && row.units.some((unit) => lines.some((line) => line.orderLineId === unit.orderLineId)));
      return { refundId: refund.id, orderId: refund.orderId, at: refund.createdAt, total: refund.total, lines, clashesWith: clashing.map((row) => row.id) };
    }),
  };
}

async function arrivedAfterAll({ shop, db }: Desk, rows: Resolution[]): Promise<Map<string, Date>> {
  const undone = rows.filter((row) => row.state === 'failed' && row.replacementOrderId);
  if (undone.length === 0) return new Map();
  const parcels = await db.fulfillment.findMany({
    where: { shopId: shop.id, orderId: { in: undone.map((row) => row.replacementOrderId!) }, deliveredAt: { not: null } },
    select: { orderId: true, deliveredAt: true },
  });
  return new Map(undone.flatMap((row) => parcels.filter((parcel) => parcel.orderId === row.replacementOrderId).map((parcel) => [row.id, parcel.deliveredAt!] as const)));
}
