import type { Ledger } from '#app/desk/desk.ts';
import { lockOrder } from '#app/domain/orders/lock-order.sql.server.ts';
import { recordEvent } from '#app/domain/shops/record-event.server.ts';
import type { OrderReturn as ReturnRow } from '#app/platform/generated/prisma/client.ts';
import type { OrderReturn } from '#app/gateways/shopify/port/returns.ts';
import { after, days, hours } from '#app/platform/spans.ts';
import type { WayBackGiven } from '../return/return-plan.ts';
import { wakeWatchers } from './wake-watchers.server.ts';

/** An agent's wish is behind a change for so long. */
const WISH_HOLDS = hours(1);
/** Shopify tries for so long to tell us. */
const NEWS_FOR = days(2);

/**
 * Keeps a return as it was read, and tells once what is new about it: of the
 * agent who wanted it where there was one. Whatever of ours waits for it looks
 * again. An order that we do not know is passed over, an older reading too.
 */
export async function saveReturn(ledger: Ledger, doc: OrderReturn, readAt: Date): Promise<void> {
  const { shop, db } = ledger;
  await lockOrder(ledger, doc.orderId);
  if ((await db.order.count({ where: { shopId: shop.id, id: doc.orderId } })) === 0) return;
  const known = await db.orderReturn.findFirst({ where: { shopId: shop.id, id: doc.id } });
  if (known && known.readAt > readAt) return;
  const row = rowOf(doc, readAt, known);
  if (!known) await db.orderReturn.create({ data: { ...row, shopId: shop.id } });
  else await db.orderReturn.updateMany({ where: { shopId: shop.id, id: doc.id }, data: { ...row, ...(known.wanted === row.status || isStale(known, readAt) ? NO_WISH : {}) } });
  const moved = known?.status !== row.status;
  // One that a resolution of ours opened is told by that.
  if (moved && (known ?? (!row.resolutionId && isNews(row)))) await tell(ledger, row, known);
  if (moved || known?.processed !== row.processed || (await awaitsLabel(ledger, doc))) await wakeResolutions(ledger, row);
}

/** The resolution that a return's notes name; null for one that somebody else made. */
export function resolutionIn(doc: Pick<OrderReturn, 'lines'>): string | null {
  for (const { note } of doc.lines) {
    const found = /mend:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.exec(note)?.[1];
    if (found) return found;
  }
  return null;
}

type Row = ReturnType<typeof rowOf>;

function rowOf(doc: OrderReturn, readAt: Date, known: ReturnRow | null) {
  const count = (of: 'quantity' | 'processed') => doc.lines.reduce((sum, line) => sum + line[of], 0);
  const { id, orderId, name, status, createdAt, closedAt } = doc;
  return { id, orderId, name, status, createdAt, closedAt, readAt, units: count('quantity'), processed: count('processed'), resolutionId: resolutionIn(doc), refundIds: refundsOf(doc, known) };
}

/** Some of them are read at a time; what was known stays. */
function refundsOf({ refunds }: OrderReturn, known: ReturnRow | null): string[] {
  return [...new Set([...((known?.refundIds ?? []) as string[]), ...refunds.map(({ id }) => id)])];
}

/** An order that is read for the first time may have returns of long ago: they happened then. */
function isNews({ createdAt, closedAt, readAt }: Row): boolean {
  return after(closedAt ?? createdAt, NEWS_FOR) > readAt;
}

const NO_WISH = { wanted: null, wantedBy: null, wantedAt: null };

function isStale({ wantedAt }: ReturnRow, now: Date): boolean {
  return wantedAt !== null && after(wantedAt, WISH_HOLDS) < now;
}

async function tell(ledger: Ledger, row: Row, known: ReturnRow | null): Promise<void> {
  const by = known?.wanted === row.status && !isStale(known, row.readAt) ? known.wantedBy : null;
  const actor = by ? { kind: 'agent' as const, id: by } : { kind: 'shopify' as const };
  // Opened, reopened and approved are one status, and three things to say.
  const to = row.status === 'open' && known ? (known.status === 'requested' ? 'approved' : 'reopened') : row.status;
  await recordEvent({ ...ledger, actor }, { kind: 'order_return_changed', subjectKind: 'order', subjectId: row.orderId, payload: { to, name: row.name, returnId: row.id } });
  await ledger.announce({ topic: 'order' });
}

/** A label changes neither state nor counts; whatever of ours knows of none yet is told. */
async function awaitsLabel({ shop, db }: Ledger, { id, deliveries }: OrderReturn): Promise<boolean> {
  if (deliveries.length === 0) return false;
  const watching = await db.resolution.findMany({ where: { shopId: shop.id, kind: { in: ['return', 'exchange'] }, madeId: id, state: 'done', outcomeAt: null }, select: { outcome: true } });
  return watching.some(({ outcome }) => (outcome as WayBackGiven | null)?.way === null);
}

/** One that runs is in the hands of its request, which may be giving the way back in this moment; one whose request died is found by the clock. */
async function wakeResolutions(ledger: Ledger, { id, resolutionId }: Row): Promise<void> {
  const shopId = ledger.shop.id;
  await wakeWatchers(ledger, id);
  const lost = resolutionId ? await ledger.db.resolution.count({ where: { shopId, id: resolutionId, state: 'unknown' } }) : 0;
  if (resolutionId && lost > 0) await ledger.enqueue('settle-resolution', { shopId, resolutionId }, { key: `settle:${resolutionId}` });
}
