import type { Desk, Ledger } from '#app/desk/desk.ts';
import type { Prisma } from '#app/platform/generated/prisma/client.ts';

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
    const { count } = await ledger.db.formReceipt.createMany({
      data: [{ ...receipt, answer: {}, createdAt: ledger.clock.now() }],
      skipDuplicates: true,
    });
    if (!count) {
      const first = await ledger.db.formReceipt.findFirstOrThrow({ where: receipt });
      return first.answer as T;
    }
    const answer = await act(ledger);
    await ledger.db.formReceipt.updateMany({ where: receipt, data: { answer: answer as Prisma.InputJsonValue } });
    return answer;
  });
}
