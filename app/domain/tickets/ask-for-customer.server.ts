import type { Desk } from '#app/desk/desk.ts';
import { admitCustomer } from '#app/domain/customers/admit-customer.server.ts';
import { customerByClaim } from '#app/domain/customers/customer-by-claim.server.ts';
import { log } from '#app/platform/log.server.ts';

/**
 * Asks Shopify whose e-mail address this is and keeps the customer: the news of
 * them may have been lost, or be on its way.
 * @returns the customer's id; null for nobody's
 * @throws Problem shopify_…
 */
export async function askForCustomer(desk: Desk, email: string): Promise<string | null> {
  const news = await desk.shopify.customerByEmail(email);
  if (!news) return null;
  await desk.transaction(function keep(ledger) {
    return admitCustomer(ledger, news);
  });
  // Read back, for nothing is kept of who was redacted.
  return (await customerByClaim(desk, 'email', email))?.id ?? null;
}

/**
 * The same, for someone who waits: whatever goes wrong, and whoever does not
 * answer in time, must not cost a shopper their message.
 * @param patience milliseconds
 */
export async function askForCustomerSoon(desk: Desk, email: string, patience: number): Promise<string | null | 'unanswered'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'unanswered'>((resolve) => {
    timer = setTimeout(() => resolve('unanswered'), patience);
  });
  const asked = askForCustomer(desk, email).catch((error: unknown) => {
    log.warn({ shop: desk.shop.id, reason: error instanceof Error ? error.message : 'no answer' }, 'Shopify was not asked for a customer');
    return 'unanswered' as const;
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
