import type { KindAndWish } from '#app/domain/resolutions/wish.ts';
import { multiplyMoney, roundDown, type Money } from '#app/platform/money.ts';
import { percentOf, type PolicyRow } from './policy.ts';

/** The order issue that a policy acts on. */
export interface IssueForPolicy {
  orderId: string;
  /** What the order comes to now, shop currency: of goods that were taken off or paid back, nobody is owed a share. Of what was added and not paid yet the cap knows: it counts what was paid. */
  total: Money;
  lines: { orderLineId: string; quantity: number }[];
}

/** What a policy wants for this issue; null where it names no goods and the kind gives goods or their money. */
export function wishByPolicy({ kind, preset }: Pick<PolicyRow, 'kind' | 'preset'>, { orderId, total, lines }: IssueForPolicy): KindAndWish | null {
  const notify = typeof preset.notify === 'boolean' ? { notify: preset.notify } : {};
  if (kind === 'goodwill') {
    // As the cap on it: a share that was rounded up would be beyond its own bound.
    const { amount } = roundDown(multiplyMoney(total, percentOf(preset) / 100));
    const days = typeof preset.expiresInDays === 'number' ? { days: preset.expiresInDays } : {};
    return { kind, wish: { orderId, form: preset.form === 'gift_card' ? 'gift_card' : 'discount_code', amount, ...days, ...notify } };
  }
  if (lines.length === 0) return null;
  if (kind === 'replacement') return { kind, wish: { orderId, lines, shippingAddress: null, ...notify } };
  return { kind, wish: { orderId, lines: lines.map((line) => ({ ...line, restock: preset.restock === true })), shipping: null, ...(preset.to === 'credit' ? { to: 'credit' as const } : {}), ...notify } };
}
