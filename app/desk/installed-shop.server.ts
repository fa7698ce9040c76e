import { isWelcomed } from '#app/domain/shops/is-welcomed.server.ts';
import { welcomeShop } from '#app/domain/shops/welcome-shop.server.ts';
import type { ShopifyPort } from '#app/gateways/shopify/port.ts';
import { withLock } from '#app/platform/control/locks.sql.server.ts';
import { markInstalled, shopByDomain, type ShopRow } from '#app/platform/control/shops.sql.server.ts';
import type { Actor, ShopIdentity } from './desk.ts';
import { house } from './house.server.ts';
import { forgetShop, knownShop } from './known-shops.server.ts';
import { openDesk } from './open-desk.server.ts';
import { untilLate, within, type Left } from './until-late.server.ts';

/**
 * The shop of an agent, installed and welcomed; the first one to come does both.
 * @param patience milliseconds to wait for Shopify, or for another tab's installation
 * @throws Response 503 when that is too short
 */
export async function installedShop(domain: string, actor: Actor, port: ShopifyPort, patience: number): Promise<ShopIdentity> {
  const known = await knownShop(domain);
  if (known && (await isReady(known, actor, port))) return { id: known.id, domain };
  return untilLate(patience, (left) => withLock(house().locks, `install:${domain}`, () => install(domain, actor, port, left)));
}

async function install(domain: string, actor: Actor, port: ShopifyPort, left: Left): Promise<ShopIdentity> {
  // Another tab may have been first.
  const installed = await shopByDomain(house().control, domain);
  if (installed && (await isReady(installed, actor, port))) return { id: installed.id, domain };
  const profile = await within(left(), () => port.shopProfile());
  const shop = { id: profile.id, domain };
  if (installed?.status !== 'installed') await markInstalled(house().control, { ...shop, scopes: profile.scopes.join(',') }, house().clock.now());
  forgetShop(domain);
  await welcomeShop(openDesk(house(), shop, actor, port), profile);
  return shop;
}

/** Installations that were seen whole; each is asked about once. */
const whole = new Set<string>();

/** Installed and welcomed: whoever comes between the two waits for the second. */
async function isReady(row: ShopRow, actor: Actor, port: ShopifyPort): Promise<boolean> {
  if (row.status !== 'installed') return false;
  const installation = `${row.id} ${row.installedAt.toISOString()}`;
  if (whole.has(installation)) return true;
  if (!(await isWelcomed(openDesk(house(), { id: row.id, domain: row.domain }, actor, port)))) return false;
  whole.add(installation);
  return true;
}
