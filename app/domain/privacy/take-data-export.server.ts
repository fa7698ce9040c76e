import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import { stateOf } from './data-requests.server.ts';
import { logAccess } from './log-access.server.ts';

/**
 * What was gathered for one request, as JSON text; the access log notes who took it.
 * @throws Problem not_found, expired
 */
export async function takeDataExport(desk: Desk, requestId: string): Promise<{ fileName: string; json: string }> {
  const request = await desk.db.dataRequest.findFirst({ where: { shopId: desk.shop.id, id: requestId } });
  if (!request) throw new Problem('not_found');
  const state = stateOf(request.state, request.expiresAt, desk.clock.now());
  if (state === 'expired') throw new Problem('expired');
  if (state === 'waiting') throw new Problem('not_found', { note: 'the export is not ready', retry: true });
  await logAccess(desk, { what: 'export', customerId: request.customerId, ticketId: null });
  return { fileName: `mend-data-${request.customerId ?? 'customer'}-${request.requestedAt.toISOString().slice(0, 10)}.json`, json: JSON.stringify(request.export, null, 2) };
}
