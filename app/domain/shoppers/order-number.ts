export interface OrderNumber {
  /** As typed, without "#" and blanks, capitals: what two wishes for one order have in common. */
  text: string;
  /** The digits by which people call it. */
  number: number;
  /** As Shopify names it, to search by. */
  name: string;
}

/** "#1042", "1042번", "주문번호 1042" or "KR-1042" as an order's number; null for what cannot be one. */
export function readOrderNumber(typed: string): OrderNumber | null {
  const plain = typed.normalize('NFKC').toUpperCase();
  const found = /(?:[A-Z]{1,8}[-_]?)?(\d{1,10})(?:[-_]?[A-Z]{1,8})?/.exec(plain.replaceAll(/주문\s*번호|주문|번|ORDER|NUMBER|\bNO\b|[#\s:：.]/g, ''));
  if (!found || plain.length > 60) return null;
  const number = Number(found[1]);
  if (number > 2_147_483_647) return null;
  const [text] = found;
  return { text, number, name: /^\d+$/.test(text) ? `#${text}` : text };
}
