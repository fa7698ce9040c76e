import { house } from '#app/desk/house.server.ts';
import { kept } from '#app/domain/privacy/retention.ts';
import { openReceipt } from '#app/platform/control/receipts.sql.server.ts';
import { shopsGoneSince } from '#app/platform/control/shops.sql.server.ts';
import { newId } from '#app/platform/ids.ts';
import { after } from '#app/platform/spans.ts';

/** Nightly: a shop that left and was forgotten by the world is redacted all the same. */
export async function redactLongGone(): Promise<void> {
  const { control, clock } = house();
  const now = clock.now();
  for (const shop of await shopsGoneSince(control, after(now, -kept.shopsThatLeft))) {
    const requestKey = `left ${shop.uninstalledAt.toISOString()}`;
    await openReceipt(control, { id: newId(clock), shopId: shop.id, shopDomain: shop.domain, topic: 'shop/redact', requestKey, receivedAt: now });
  }
}
