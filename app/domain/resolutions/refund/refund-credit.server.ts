import type { Desk } from '#app/desk/desk.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { isoDate, localDateAt } from '#app/domain/calendars/local-time.ts';
import { scopesFor } from '#app/domain/shops/optional-scopes.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import type { SuggestedRefund } from '#app/gateways/shopify/port/refunds.ts';
import { Problem } from '#app/platform/problem.ts';
import { endOfDay } from '../last-day.ts';
import type { RefundCredit } from './refund-plan.ts';
import type { RefundWish } from './refund-wish.ts';

/** Whether the shop lets Mend see what credit a customer holds. Giving it needs no permission of its own. */
export async function mayReadCredit(desk: Desk): Promise<boolean> {
  return scopesFor('store_credit', (await shopSettings(desk)).grantedScopes).length === 0;
}

/**
 * The credit that the money is given as, with its last day.
 * @throws Problem not_possible where no customer could hold it, bad_input for a day that is over
 */
export async function creditOf(desk: Desk, wish: Pick<RefundWish, 'creditExpiresOn'>, { customer }: SuggestedRefund): Promise<RefundCredit> {
  if (!customer) throw new Problem('not_possible', { field: 'to', words: 'credit_without_customer' });
  const expiresOn = wish.creditExpiresOn ?? null;
  if (!expiresOn) return { customerId: customer.id, expiresOn: null, endsAt: null };
  const { timeZone } = await currentCalendar(desk);
  if (expiresOn < isoDate(localDateAt(timeZone, desk.clock.now().getTime()))) throw new Problem('bad_input', { field: 'creditExpiresOn', words: 'expiry_past' });
  return { customerId: customer.id, expiresOn, endsAt: endOfDay(timeZone, expiresOn).toISOString() };
}
