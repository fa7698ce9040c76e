import { stringify } from 'csv-stringify';
import { pipeline, Readable } from 'node:stream';
import type { Desk } from '#app/desk/desk.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import type { LedgerLine } from './ledger-line.server.ts';
import { ledgerLines } from './ledger-lines.server.ts';
import type { Period } from './ledger-period.ts';
import { openLines, type OpenPage } from './open-lines.server.ts';
import { stateTold } from './state-told.ts';

const COLUMNS = ['at', 'booked', 'source', 'kind', 'state', 'order', 'ticket', 'worth', 'moved', 'currency', 'customerMoved', 'customerCurrency', 'plannedBy', 'confirmedBy', 'approvedBy', 'policy', 'madeId', 'id'] as const;

/**
 * The ledger as a CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read
 * Hangul): amounts as plain decimals, times in UTC, headings in the reader's
 * language. What is still open comes last and says so. Text that a spreadsheet
 * would take for a formula is made harmless.
 */
export async function ledgerCsv(desk: Desk, period: Period, locale: 'ko' | 'en'): Promise<Readable> {
  const words = wordsFor(locale, 'ledger');
  const agents = await desk.db.agent.findMany({ where: { shopId: desk.shop.id }, select: { id: true, name: true } });
  // A policy is told by its name, never by the id in which it acts.
  const nameOf: NameOf = (id, policyName) => (id === null ? '' : (agents.find((agent) => agent.id === id)?.name ?? (id.startsWith('policy:') ? (policyName ?? '') : id)));
  const rows = Readable.from(rowsOf(desk, period, words, nameOf));
  const file = stringify({ bom: true, header: true, columns: COLUMNS.map((key) => ({ key, header: words(`columns.${key}`) })), escape_formulas: true, record_delimiter: 'windows' });
  // Unlike pipe(): rows that cannot be read any more end the file with an error, and a reader who leaves ends the reading.
  return pipeline(rows, file, () => {});
}

type NameOf = (id: string | null, policyName: string | null) => string;

async function* rowsOf(desk: Desk, period: Period, words: (key: string) => string, nameOf: NameOf) {
  for await (const line of ledgerLines(desk, period)) yield rowOf(line, 'booked', words, nameOf);
  for (let cursor: string | null = null; ; ) {
    const page: OpenPage = await openLines(desk, period, cursor, 100);
    for (const line of page.lines) yield rowOf(line, 'open', words, nameOf);
    if (!page.next) return;
    cursor = page.next;
  }
}

function rowOf(line: LedgerLine, booked: 'booked' | 'open', words: (key: string) => string, nameOf: NameOf) {
  return {
    at: line.at.toISOString(),
    booked: words(`booked.${booked}`),
    source: words(`source.${line.source}`),
    kind: words(`kind.${line.kind}`),
    state: words(`state.${stateTold(line.state, booked === 'open')}`),
    order: line.orderName,
    ticket: line.ticket ? String(line.ticket.number) : '',
    worth: line.worth.amount,
    moved: line.moved.amount,
    currency: line.worth.currency,
    customerMoved: line.presentmentMoved?.amount ?? '',
    customerCurrency: line.presentmentMoved?.currency ?? '',
    plannedBy: nameOf(line.plannedBy, line.policyName),
    confirmedBy: nameOf(line.confirmedBy, line.policyName),
    approvedBy: nameOf(line.approvedBy, line.policyName),
    policy: line.policyName ?? '',
    madeId: line.madeId ?? '',
    id: line.resolutionId ?? '',
  };
}
