import type { Desk } from '#app/desk/desk.ts';
import { after, days } from '#app/platform/spans.ts';

const KEPT = days(7);

/** Nightly: drafts that nobody confirmed, unless a held message waits for one, or a shopper asked for it and is not answered yet. @returns how many */
export async function forgetDrafts(desk: Desk): Promise<number> {
  const shopId = desk.shop.id;
  const old = await desk.db.resolution.findMany({ where: { shopId, state: 'draft', plannedAt: { lt: after(desk.clock.now(), -KEPT) } }, select: { id: true } });
  const held = await desk.db.message.findMany({ where: { shopId, heldForResolutionId: { in: old.map(({ id }) => id) } }, select: { heldForResolutionId: true } });
  const waited = new Set([...held.map((message) => message.heldForResolutionId), ...(await askedFor(desk, old.map(({ id }) => id)))]);
  const { count } = await desk.db.resolution.deleteMany({ where: { shopId, state: 'draft', id: { in: old.map(({ id }) => id).filter((id) => !waited.has(id)) } } });
  return count;
}

/** What a shopper asked for in a ticket that is open still. */
async function askedFor({ shop, db }: Desk, ids: string[]): Promise<string[]> {
  const shopId = shop.id;
  const asked = await db.shopperRequest.findMany({ where: { shopId, resolutionId: { in: ids } }, select: { resolutionId: true, ticketId: true } });
  if (asked.length === 0) return [];
  const open = await db.ticket.findMany({ where: { shopId, id: { in: asked.map((one) => one.ticketId) }, status: { not: 'resolved' } }, select: { id: true } });
  return asked.filter((one) => open.some(({ id }) => id === one.ticketId)).map((one) => one.resolutionId!);
}
