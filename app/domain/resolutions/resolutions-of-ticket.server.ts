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
  /** Refunds that resolutions of ours made, as far as known: Shopify marks not all of them. */
  ownRefunds: Set<string>;
  /** Replacements that left, or were cancelled, and have not arrived: what an agent may end. */
  mayBeLost: Set<string>;
  /** Replacements of which nothing has left yet. */
  mayBeCancelled: Set<string>;
  /** Of replacements that came undone: when a parcel arrived all the same. */
  arrivedAfterAll: Map<string, Date>;
}

/** Everything done, under way or failed for the order issues that this ticket speaks of. */
export async function resolutionsOfTicket(desk: Desk, ticketId: string): Promise<ResolutionsPage> {
  const shopId = desk.shop.id;
  const issues = await desk.db.ticketIssue.findMany({ where: { shopId, ticketId }, select: { issueId: true, issue: { select: { orderId: true } } } });
  if (issues.length === 0) return { resolutions: [], refundsElsewhere: [], ownRefunds: new Set(), mayBeLost: new Set(), mayBeCancelled: new Set(), arrivedAfterAll: new Map() };
  const rows = await desk.db.resolution.findMany({ where: { shopId, issueId: { in: issues.map((one) => one.issueId) } }, orderBy: { plannedAt: 'desc' }, include: { units: true } });
  const drafts = rows.filter((row) => row.state === 'draft').map((row) => row.id);
  const waited = drafts.length === 0 ? [] : await desk.db.message.findMany({ where: { shopId, heldForResolutionId: { in: drafts } }, select: { heldForResolutionId: true } });
  const shown = rows.filter((row) => row.state !== 'draft' || waited.some((message) => message.heldForResolutionId === row.id));
  const elsewhere = await desk.db.orderRefund.findMany({ where: { shopId, orderId: { in: issues.map((one) => one.issue.orderId) }, resolutionId: null }, orderBy: { createdAt: 'desc' } });
  const ownRefunds = new Set(rows.flatMap((row) => row.refundId ?? []));
  return {
    resolutions: shown.map(resolutionRow),
    ...(await parcelsOf(desk, rows)),
    ownRefunds,
    refundsElsewhere: elsewhere.filter(({ id }) => !ownRefunds.has(id)).map((refund) => {
      const lines = refund.lines as unknown as RefundElsewhere['lines'];
      const clashing = shown.filter((row) => row.orderId === refund.orderId && row.kind === 'replacement' && row.units.some((unit) => lines.some((line) => line.orderLineId === unit.orderLineId)));
      return { refundId: refund.id, orderId: refund.orderId, at: refund.createdAt, total: refund.total, lines, clashesWith: clashing.map((row) => row.id) };
    }),
  };
}

/** What our snapshot knows of the replacement orders, by resolution. */
async function parcelsOf({ shop, db }: Desk, rows: Resolution[]): Promise<Pick<ResolutionsPage, 'mayBeLost' | 'mayBeCancelled' | 'arrivedAfterAll'>> {
  const made = rows.filter((row) => row.replacementOrderId);
  if (made.length === 0) return { mayBeLost: new Set(), mayBeCancelled: new Set(), arrivedAfterAll: new Map() };
  const orders = await db.order.findMany({
    where: { shopId: shop.id, id: { in: made.map((row) => row.replacementOrderId!) } },
    select: { id: true, cancelledAt: true, fulfillments: { select: { deliveredAt: true } } },
  });
  const known = made.flatMap((row) => orders.filter((order) => order.id === row.replacementOrderId).map((order) => ({ row, order })));
  const arrived = (order: (typeof orders)[number]) => order.fulfillments.find((parcel) => parcel.deliveredAt)?.deliveredAt;
  return {
    mayBeLost: new Set(known.filter(({ row, order }) => row.state === 'done' && !arrived(order) && (order.cancelledAt || order.fulfillments.length > 0)).map(({ row }) => row.id)),
    mayBeCancelled: new Set(known.filter(({ row, order }) => row.state === 'done' && !row.outcomeAt && !order.cancelledAt && order.fulfillments.length === 0).map(({ row }) => row.id)),
    arrivedAfterAll: new Map(known.flatMap(({ row, order }) => (row.state === 'failed' && arrived(order) ? [[row.id, arrived(order)!] as const] : []))),
  };
}
