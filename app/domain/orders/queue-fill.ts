import type { Ledger } from '#app/desk/desk.ts';

/** One piece of a fill after another, never two at once. @param delay milliseconds of real time */
export async function queueFill(ledger: Ledger, runId: string, delay?: number): Promise<void> {
  const shopId = ledger.shop.id;
  await ledger.enqueue('fill-snapshot', { shopId, runId }, { key: `fill:${runId}`, queue: `fill:${shopId}`, ...(delay ? { delay } : {}) });
}
