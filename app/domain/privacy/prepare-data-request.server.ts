import type { Desk } from '#app/desk/desk.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';
import { after } from '#app/platform/spans.ts';
import { dataExport } from './data-export.server.ts';
import { countHeld, holdingsOf, type HeldCounts } from './holdings.server.ts';
import type { Person } from './person.ts';
import { kept } from './retention.ts';

/**
 * Gathers what Mend holds of the person the request names, for the merchant to
 * hand over. Safe to repeat.
 * @returns the request's key with counts for the receipt; null when there is nothing to prepare
 */
export async function prepareDataRequest(desk: Desk, requestId: string): Promise<{ requestKey: string; held: HeldCounts } | null> {
  const shopId = desk.shop.id;
  const request = await desk.db.dataRequest.findFirst({ where: { shopId, id: requestId } });
  if (!request || request.state === 'expired') return null;
  if (request.state === 'ready') return { requestKey: request.requestKey, held: (request.export as unknown as { counts: HeldCounts }).counts };
  const holdings = await holdingsOf(desk, request.export as unknown as Person);
  const held = await countHeld(desk, holdings);
  const preparedAt = desk.clock.now();
  const gathered = { counts: held, preparedAt, ...(await dataExport(desk, holdings)) };
  const { count } = await desk.db.dataRequest.updateMany({
    // As it was when we began: a person erased meanwhile is gathered anew, from what is left.
    where: { shopId, id: requestId, state: 'waiting', export: { equals: request.export as Prisma.InputJsonObject } },
    data: { state: 'ready', export: JSON.parse(JSON.stringify(gathered)) as Prisma.InputJsonObject, preparedAt, expiresAt: after(preparedAt, kept.dataExports) },
  });
  return count ? { requestKey: request.requestKey, held } : prepareDataRequest(desk, requestId);
}
