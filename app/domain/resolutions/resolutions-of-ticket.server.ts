import type { Desk } from '#app/desk/desk.ts';
import type { Resolution } from '#app/platform/generated/prisma/client.ts';
import { refundsElsewhere, type RefundElsewhere } from './refunds-elsewhere.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';

export interface ResolutionsPage {
  /** Newest first; drafts that nobody confirmed are left out, unless a held message waits for one or a shopper asked for it. */
  resolutions: ResolutionRow[];
  refundsElsewhere: RefundElsewhere[];
  /** Drafts of what a shopper asked for in the storefront: an agent looks and confirms. */
  askedFor: Set<string>;
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
  if (issues.length === 0) return { resolutions: [], refundsElsewhere: [], askedFor: new Set(), ownRefunds: new Set(), mayBeLost: new Set(), mayBeCancelled: new Set(), arrivedAfterAll: new Map() };
  const rows = await desk.db.resolution.findMany({ where: { shopId, issueId: { in: issues.map((one) => one.issueId) } }, orderBy: { plannedAt: 'desc' }, include: { units: true } });
  const drafts = rows.filter((row) => row.state === 'draft').map((row) => row.id);
  const waited = drafts.length === 0 ? [] : await desk.db.message.findMany({ where: { shopId, heldForResolutionId: { in: drafts } }, select: { heldForResolutionId: true } });
  const askedFor = await askedForOf(desk, rows.filter((row) => row.state === 'draft'));
  const shown = rows.filter((row) => row.state !== 'draft' || askedFor.has(row.id) || waited.some((message) => message.heldForResolutionId === row.id));
  const ownRefunds = new Set(rows.flatMap((row) => row.refundId ?? []));
  return {
    resolutions: shown.map(resolutionRow),
    ...(await parcelsOf(desk, rows)),
    askedFor,
    ownRefunds,
    refundsElsewhere: await refundsElsewhere(desk, [...new Set(issues.map((one) => one.issue.orderId))], ownRefunds),
  };
}

/** The newest plan of each thing that was asked, as long as nothing was done about it. */
async function askedForOf({ shop, db }: Desk, drafts: Resolution[]): Promise<Set<string>> {
  if (drafts.length === 0) return new Set();
  const asked = await db.shopperRequest.findMany({ where: { shopId: shop.id, resolutionId: { in: drafts.map(({ id }) => id) } }, orderBy: { createdAt: 'desc' }, select: { resolutionId: true, issueId: true, kind: true } });
  const newest = Map.groupBy(asked, ({ issueId, kind }) => `${issueId} ${kind}`);
  return new Set([...newest.values()].map((same) => same[0]!.resolutionId!));
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
