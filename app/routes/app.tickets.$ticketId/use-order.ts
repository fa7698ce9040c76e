import type { PageProblem } from '#app/ui/use-door.ts';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import { useReading } from '#app/ui/use-reading.ts';

export interface OrderReading {
  order: OrderView | null;
  problem: PageProblem | null;
  busy: boolean;
  reload(): void;
}

/**
 * Reads the order beside the page, so that the thread never waits for Shopify.
 * @param page what the page read: read anew, the order is as well
 */
export function useOrder(orderId: string | null, page: unknown): OrderReading {
  const reading = useReading<{ order: OrderView }>(orderId && `/app/orders/${orderId}`, { after: page });
  const order = reading.answer?.order ?? null;
  // The one before stays while the next is read, but not in another one's place.
  return { order: order?.id === orderId ? order : null, problem: reading.problem, busy: reading.busy, reload: reading.again };
}
