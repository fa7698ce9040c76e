import type { Desk } from '#app/desk/desk.ts';
import { placedLines } from './ledger-lines.server.ts';
import type { LedgerLine, PlacedLine } from './ledger-line.server.ts';
import { ledgerPlaceOf, writtenLedgerPlace } from './ledger-place.ts';
import type { Period } from './ledger-period.ts';

export interface LedgerPage {
  /** Newest first. */
  lines: LedgerLine[];
  next: string | null;
}

const PAGE = 50;

/**
 * What Shopify booked in the period, newest first.
 * @param cursor `next` of the page before
 * @throws Problem bad_input (field page) for a cursor that is none
 */
export async function ledger(desk: Desk, period: Period, cursor: string | null, size = PAGE): Promise<LedgerPage> {
  const after = cursor === null ? null : ledgerPlaceOf(cursor);
  const found: PlacedLine[] = [];
  for await (const placed of placedLines(desk, period, { direction: 'desc', chunk: size + 1, after })) {
    if (found.push(placed) > size) break;
  }
  const lines = found.slice(0, size);
  return { lines: lines.map(({ line }) => line), next: found.length > size ? writtenLedgerPlace(lines.at(-1)!.place) : null };
}
