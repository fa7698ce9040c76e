import type { Desk, Ledger } from '#app/desk/desk.ts';
import { insertRow, updateRows } from '#app/platform/db/rows.sql.server.ts';

/**
 * Carries out `act` once for this key of the shop, and gives everyone who
 * comes with the same key the first answer. Key, change and answer are one
 * transaction: an act that throws leaves no receipt and may be tried again.
 * @param act a named function that takes the Ledger alone; its answer is kept as JSON
 */
export async function answerOnce<T>(desk: Desk, key: string, act: (ledger: Ledger) => Promise<T>): Promise<T> {
  return desk.transaction(async function once(ledger) {
    const receipt = { shopId: ledger.shop.id, key };
    // A second post with this key waits here until the first has committed or failed.
    const first = await insertRow(ledger.db, 'form_receipt', { ...receipt, answer: {}, createdAt: ledger.clock.now() }, { orNothing: true });
    if (!first) {
      const kept = await ledger.db.formReceipt.findFirstOrThrow({ where: receipt });
      return kept.answer as T;
    }
    const answer = await act(ledger);
    await updateRows(ledger.db, 'form_receipt', receipt, { answer: JSON.stringify(answer ?? {}) });
    return answer;
  });
}
