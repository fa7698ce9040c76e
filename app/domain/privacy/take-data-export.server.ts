import type { Desk } from '#app/desk/desk.ts';
import { Problem } from '#app/platform/problem.ts';
import type { ArchiveEntry } from '#app/platform/zip.ts';
import { stateOf } from './data-requests.server.ts';
import { exportedFiles } from './exported-files.ts';
import { logAccess } from './log-access.server.ts';

export interface TakenExport {
  /** Without an ending. */
  name: string;
  fileName: string;
  json: string;
  /** The photos and files that came with the messages, then `data.json`, which names each; null when there are none. */
  archive: AsyncIterable<ArchiveEntry> | null;
}

/**
 * What was gathered for one request; the access log notes who took it. What a
 * person has sent us belongs to what they may ask for (GDPR, 15 and 20), so the
 * files are part of it.
 * @throws Problem not_found, expired
 */
export async function takeDataExport(desk: Desk, requestId: string): Promise<TakenExport> {
  const request = await desk.db.dataRequest.findFirst({ where: { shopId: desk.shop.id, id: requestId } });
  if (!request) throw new Problem('not_found');
  const state = stateOf(request.state, request.expiresAt, desk.clock.now());
  if (state === 'expired') throw new Problem('expired');
  if (state === 'waiting') throw new Problem('not_found', { note: 'the export is not ready', retry: true });
  await logAccess(desk, { what: 'export', customerId: request.customerId, ticketId: null });
  const name = `mend-data-${request.customerId ?? 'customer'}-${request.requestedAt.toISOString().slice(0, 10)}`;
  const gathered = request.export as object;
  return { name, fileName: `${name}.json`, json: textOf(gathered), archive: exportedFiles(gathered).length ? archiveOf(desk, gathered) : null };
}

async function* archiveOf(desk: Desk, gathered: object): AsyncGenerator<ArchiveEntry> {
  const whole = structuredClone(gathered);
  for (const { attachment, path } of exportedFiles(whole)) {
    const row = await desk.db.attachment.findFirst({ where: { shopId: desk.shop.id, id: attachment.id }, select: { fileKey: true } });
    const bytes = row && (await desk.files.get(row.fileKey));
    // Erased since it was gathered: data.json still says that there was one.
    attachment.file = bytes ? path : null;
    if (bytes) yield { path, bytes };
  }
  yield { path: 'data.json', bytes: Buffer.from(textOf(whole)) };
}

function textOf(gathered: object): string {
  return JSON.stringify(gathered, null, 2);
}
