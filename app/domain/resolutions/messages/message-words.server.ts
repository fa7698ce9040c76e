import { wordsFor } from '#app/locales/words.server.ts';
import type { RefundTransaction } from '#app/gateways/shopify/port/refunds.ts';
import { formatMoney, type Money } from '#app/platform/money.ts';

/** "린넨 앞치마 1개, 도자기 머그 2개" / "1 × Linen apron, 2 × Stoneware mug" */
export function itemWords(lines: { title: string; variantTitle: string | null; quantity: number }[], locale: string): string {
  const words = wordsFor(locale, 'outcome');
  return lines.map((line) => words('item', { title: titleOf(line), count: line.quantity })).join(', ');
}

/** "2026년 11월 9일" / "November 9, 2026", in the shop's zone. */
export function dateWords(at: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-US', { dateStyle: 'long', timeZone }).format(at);
}

/** "₩12,000", "$12.50" */
export function moneyWords(money: Money, locale: string): string {
  return formatMoney(money, locale === 'ko' ? 'ko-KR' : 'en-US');
}

/** The way the money goes back: with a card's last digits where Shopify tells them. */
export function methodWords(transactions: RefundTransaction[], locale: string): string {
  const words = wordsFor(locale, 'outcome');
  const known = transactions.flatMap(({ gatewayName, accountNumber }) => {
    const last = /(\d{4})\s*$/.exec(accountNumber ?? '')?.[1];
    if (gatewayName && last) return [words('method.card', { gateway: gatewayName, last })];
    return gatewayName ? [gatewayName] : [];
  });
  return known.length > 0 ? [...new Set(known)].join(', ') : words('method.original');
}

/** Credit with the shop, as its customers know it. */
export function creditWords(locale: string): string {
  return wordsFor(locale, 'outcome')('method.credit');
}

/** Shopify calls the only variant of a product "Default Title": that is no word for people. */
function titleOf({ title, variantTitle }: { title: string; variantTitle: string | null }): string {
  return variantTitle && variantTitle !== 'Default Title' ? `${title} (${variantTitle})` : title;
}
