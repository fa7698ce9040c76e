import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { PageProblem } from '#app/ui/use-door.ts';
import type { OrderView } from '#app/ui/ticket/order-view.ts';

export interface OrderReading {
  order: OrderView | null;
  problem: PageProblem | null;
  busy: boolean;
  reload(): void;
}

/** Reads the order beside the page, so that the thread never waits for Shopify. */
export function useOrder(orderId: string | null): OrderReading {
  const fetcher = useFetcher<unknown>({ key: `order:${orderId ?? 'none'}` });
  const { load } = fetcher;
  const address = orderId ? `/app/orders/${orderId}` : null;
  useEffect(() => {
    if (address) load(address);
    // `load` is a new function with each answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [address]);
  const data = fetcher.data as { order: OrderView } | { problem: PageProblem } | undefined;
  return {
    order: data && 'order' in data ? data.order : null,
    problem: data && 'problem' in data ? data.problem : null,
    busy: Boolean(address) && (fetcher.state !== 'idle' || data === undefined),
    reload: () => address && load(address),
  };
}
