import type { Desk } from '#app/desk/desk.ts';
import { resolutionById } from './resolution-by-id.server.ts';
import { resolutionRow, type ResolutionRow } from './resolution-row.ts';

/** One resolution as it stands. @throws Problem not_found */
export async function resolution(desk: Pick<Desk, 'shop' | 'db'>, id: string): Promise<ResolutionRow> {
  return resolutionRow(await resolutionById(desk, id));
}
