import type { TicketHead } from '#app/ui/ticket/ticket-view.ts';

/**
 * Whether the answer is read by who knows: the window of a guest's chat shows it
 * under whatever address was typed. Once a customer or an order is linked,
 * answers go by mail alone (docs/decisions/0040).
 */
export function nobodyProven({ channel, customerId, orderId }: Pick<TicketHead, 'channel' | 'customerId' | 'orderId'>): boolean {
  return channel === 'chat' && customerId === null && orderId === null;
}
