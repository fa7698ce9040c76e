import type { Desk } from '#app/desk/desk.ts';
import { timePlaceOf, writtenPlace } from '#app/platform/time-place.ts';
import { actLine, type LedgerLine, type LedgerResolution } from './ledger-line.server.ts';
import type { Period } from './ledger-period.ts';

export interface OpenPage {
  lines: LedgerLine[];
  next: string | null;
}

const PAGE = 25;

/**
 * What was confirmed in the period and has not come to its day yet: it waits
 * for approval, is under way, or its money waits for the payment provider.
 * Oldest first. Money of it that did go back already is a line of the ledger.
 * @param cursor `next` of the page before
 * @throws Problem bad_input (field page) for a cursor that is none
 */
export async function openLines(desk: Desk, period: Period, cursor: string | null = null, size = PAGE): Promise<OpenPage> {
  const place = cursor === null ? null : timePlaceOf(cursor);
  const found: LedgerResolution[] = await desk.db.resolution.findMany({
    where: {
      shopId: desk.shop.id,
      accountedAt: null,
      confirmedAt: { gte: place?.at ?? period.from, lt: period.until },
      ...(place ? { OR: [{ confirmedAt: { gt: place.at } }, { id: { gt: place.id } }] } : {}),
    },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
    include: { ticket: { select: { id: true, number: true } } },
    take: size + 1,
  });
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return { lines: rows.map((row) => actLine(row, row.confirmedAt!).line), next: found.length > size && last ? writtenPlace({ at: last.confirmedAt!, id: last.id }) : null };
}
