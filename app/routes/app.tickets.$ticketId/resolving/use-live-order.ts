import { useRef } from 'react';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import type { OrderReading } from '../use-order.ts';

/**
 * The order as Shopify showed it, for the dialog that is open: where a later reading fails, what is typed there stays.
 * Null until it was read.
 */
export function useLiveOrder({ order }: OrderReading, dialog: object | null): OrderView | null {
  const kept = useRef<{ dialog: object; order: OrderView } | null>(null);
  if (dialog && order?.source === 'live') kept.current = { dialog, order };
  return kept.current && kept.current.dialog === dialog && (!order || order.id === kept.current.order.id) ? kept.current.order : null;
}
