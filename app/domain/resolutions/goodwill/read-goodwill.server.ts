import type { Desk } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { isoDate, localDateAt, plusDays } from '#app/domain/calendars/local-time.ts';
import { assertGranted } from '#app/domain/shops/assert-granted.server.ts';
import type { Capability } from '#app/domain/shops/optional-scopes.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { isZero, roundMoney } from '#app/platform/money.ts';
import { Problem } from '#app/platform/problem.ts';
import { amountTyped } from '../amount-typed.ts';
import { endOfDay } from '../last-day.ts';
import type { Reading } from '../reading.ts';
import { givenOn } from './given-on.server.ts';
import { capOf } from '../goodwill-cap.ts';
import type { GoodwillPlan } from './goodwill-plan.ts';
import type { GoodwillForm, GoodwillWish } from './goodwill-wish.ts';
import { refuseBeyondCap } from './refuse-beyond-cap.ts';
import { LONGEST_DAYS } from '../longest-days.ts';

const needs: Record<GoodwillForm, Capability> = { discount_code: 'discount_codes', gift_card: 'gift_cards' };

/**
 * The gesture that this wish comes to, within the shop's cap for the order. One round trip.
 * @param beside a gesture that is read once more: it waits perhaps, and counts already
 * @throws Problem scope_missing, bad_input, not_possible beside its field, not_found
 */
export async function readGoodwill(desk: Desk, wish: GoodwillWish & { notify: boolean }, beside?: string): Promise<Reading<GoodwillPlan>> {
  await assertGranted(desk, needs[wish.form]);
  const { goodwillPercent: percent, goodwillDays } = await shopSettings(desk);
  const known = await desk.db.order.findFirst({ where: { shopId: desk.shop.id, id: wish.orderId }, select: { currency: true } });
  if (!known) throw new Problem('not_found', { words: 'order_not_found' });
  const amount = roundMoney(amountTyped(wish.amount, known.currency, 'amount'));
  const end = await endOf(desk, wish, goodwillDays);
  const readAt = desk.clock.now();
  const order = await desk.shopify.liveOrder(wish.orderId);
  if (!order) throw new Problem('not_found', { words: 'order_not_found' });
  if (!order.customer) throw new Problem('not_possible', { words: 'goodwill_without_customer' });
  if (isZero(order.paid)) throw new Problem('not_possible', { words: 'goodwill_nothing_paid' });
  const [cap, given] = [capOf(order.paid, percent), await givenOn(desk, order.id, order.paid.currency, beside)];
  refuseBeyondCap(amount, cap, given);
  const plan: GoodwillPlan = {
    kind: 'goodwill',
    form: wish.form,
    orderId: order.id,
    orderName: order.name,
    orderUpdatedAt: order.updatedAt.toISOString(),
    notify: wish.notify,
    lines: [],
    customerId: order.customer.id,
    amount,
    ...end,
    paid: order.paid,
    seen: { percent, most: cap, given },
  };
  return { plan, readAt, refundable: new Map() };
}

/** Its last day, whole, by the shop's clock. */
async function endOf(desk: Desk, { days, expiresOn }: GoodwillWish, usual: number): Promise<{ expiresOn: string; endsAt: string }> {
  const { timeZone } = await currentCalendar(desk);
  const today = localDateAt(timeZone, desk.clock.now().getTime());
  const last = expiresOn ?? isoDate(plusDays(today, days ?? usual));
  if (last < isoDate(today)) throw new Problem('bad_input', { field: 'days', words: 'expiry_past' });
  if (last > isoDate(plusDays(today, LONGEST_DAYS))) throw new Problem('bad_input', { field: 'days', words: 'expiry_far', values: { days: LONGEST_DAYS } });
  return { expiresOn: last, endsAt: endOfDay(timeZone, last).toISOString() };
}
