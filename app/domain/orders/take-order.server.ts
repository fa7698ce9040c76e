import type { Desk } from '#app/desk/desk.ts';
import { OrderPayload, toOrderNews } from './payloads/order-payload.ts';
import { queueRefresh } from './queue-refresh.ts';
import { saveOrder } from './save-order.server.ts';

/** orders/create, orders/updated, orders/cancelled. @throws ZodError for a body of another shape */
export async function takeOrder(desk: Desk, body: unknown): Promise<void> {
  const news = toOrderNews(OrderPayload.parse(body));
  await desk.transaction(async function take(ledger) {
    await saveOrder(ledger, news, { source: 'webhook' });
    await queueRefresh(ledger, news.id);
  });
}
