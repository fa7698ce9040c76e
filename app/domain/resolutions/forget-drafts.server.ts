import type { Desk } from '#app/desk/desk.ts';
import { after, days } from '#app/platform/spans.ts';

const KEPT = days(7);

/** Nightly: drafts that nobody confirmed, unless a held message waits for one. @returns how many */
export async function forgetDrafts(desk: Desk): Promise<number> {
  const shopId = desk.shop.id;
  const old = await desk.db.resolution.findMany({ where: { shopId, state: 'draft', plannedAt: { lt: after(desk.clock.now(), -KEPT) } }, select: { id: true } });
  const held = await desk.db.message.findMany({ where: { shopId, heldForResolutionId: { in: old.map(({ id }) => id) } }, select: { heldForResolutionId: true } });
  const waited = new Set(held.map((message) => message.heldForResolutionId));
  const { count } = await desk.db.resolution.deleteMany({ where: { shopId, state: 'draft', id: { in: old.map(({ id }) => id).filter((id) => !waited.has(id)) } } });
  return count;
}
