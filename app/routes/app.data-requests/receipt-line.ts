import type { Receipt } from '#app/platform/control/receipts.sql.server.ts';

export interface ReceiptLine {
  id: string;
  topic: string;
  receivedAt: Date;
  completedAt: Date | null;
  /** Counts by kind of what was held; of a whole shop only the sum. */
  counts: [kind: string, count: number][];
  rows: number | null;
  installedAgain: boolean;
}

/** In this order; JSON keeps none. */
const KINDS = ['customers', 'orders', 'tickets', 'messages', 'files', 'mails', 'surveys'];

/** What a receipt shows of itself. */
export function receiptLine({ id, topic, receivedAt, completedAt, summary }: Receipt): ReceiptLine {
  const counts = Object.entries((summary.erased ?? summary.gathered ?? {}) as Record<string, number>).filter(([, count]) => count > 0);
  const held = counts.toSorted(([a], [b]) => KINDS.indexOf(a) - KINDS.indexOf(b));
  const whole = topic === 'shop/redact';
  return {
    id,
    topic,
    receivedAt,
    completedAt,
    counts: whole ? [] : held,
    rows: whole ? held.reduce((sum, [, count]) => sum + count, 0) : null,
    installedAgain: summary.installedAgain === true,
  };
}
