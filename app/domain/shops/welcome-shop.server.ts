import type { Desk } from '#app/desk/desk.ts';
import type { ShopProfile } from '#app/gateways/shopify/port/shop.ts';
import { recordEvent } from './record-event.server.ts';
import { forgetSeenAgents } from './remember-agent.server.ts';
import { shopFacts } from './shop-facts.ts';

/**
 * Opens Mend for a shop, or again after it had left: what it chose stays, what
 * Shopify decides (name, currency, zone, address) is brought up to date. The job
 * it queues seeds what is missing and fills the orders; safe to repeat.
 */
export async function welcomeShop(desk: Desk, profile: ShopProfile): Promise<void> {
  const facts = shopFacts(profile);
  await desk.transaction(async function welcome(ledger) {
    const shopId = ledger.shop.id;
    const { count } = await ledger.db.shopSettings.createMany({ data: [{ shopId, ...facts, ...firstChoices(profile), createdAt: ledger.clock.now() }], skipDuplicates: true });
    if (!count) await ledger.db.shopSettings.updateMany({ where: { shopId }, data: facts });
    await recordEvent(ledger, { kind: 'shop_welcomed', subjectKind: 'shop', subjectId: shopId, payload: { again: !count } });
    await ledger.enqueue('welcome-shop', { shopId }, { key: `welcome:${shopId}` });
    await ledger.enqueue('publish-help', { shopId }, { key: `publish-help:${shopId}`, queue: `publish-help:${shopId}` });
  });
  // After a redaction the agents' rows are gone, whatever this process remembers.
  forgetSeenAgents(desk.shop.id);
}

function firstChoices(profile: ShopProfile) {
  const other = profile.locale === 'ko' ? 'en' : 'ko';
  return { locale: profile.locale, languages: [profile.locale, other], contactEmail: profile.email };
}
