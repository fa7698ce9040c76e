import { numbersIn, type NamedOrder } from '#app/domain/orders/order-names.ts';

/** `text` is as typed, without "#" and blanks, capitals: what two wishes for one order have in common. */
export interface OrderNumber extends NamedOrder {
  /** As Shopify names it, to search by. */
  name: string;
}

/** "#1042", "1042번", "주문번호 1042", "KR-1042", "B2B-1042" or "2026-1042" as an order's number; null for what cannot be one. */
export function readOrderNumber(typed: string): OrderNumber | null {
  const plain = typed.normalize('NFKC').toUpperCase();
  if (plain.length > 60) return null;
  const text = /(?:[A-Z0-9]{1,8}[-_]){0,3}[A-Z0-9]{0,18}\d(?!\d)(?:[-_]?[A-Z]{1,8})?/.exec(plain.replaceAll(/주문\s*번호|주문|번|ORDER|NUMBER|\bNO\b|[#\s:：.]/g, ''))?.[0];
  const numbers = numbersIn(text ?? '');
  if (!text || numbers.length === 0) return null;
  return { text, numbers, name: /^\d+$/.test(text) ? `#${text}` : text };
}
