import type { Desk } from '#app/desk/desk.ts';
import { house } from '#app/desk/house.server.ts';
import { forgetShop } from '#app/desk/known-shops.server.ts';
import { leaveShop } from '#app/domain/shops/leave-shop.server.ts';
import { welcomeShop } from '#app/domain/shops/welcome-shop.server.ts';
import type { ShopProfile } from '#app/gateways/shopify/port/shop.ts';
import { hasSessionSince, removeSessions } from '#app/platform/control/sessions.sql.server.ts';
import { markUninstalled, shopById } from '#app/platform/control/shops.sql.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { removeJobs } from '#app/platform/queue/remove-jobs.sql.server.ts';

/**
 * app/uninstalled: tokens go, nothing more is sent or asked in the shop's name.
 * @param at when Shopify told it; news of an earlier installation ends nothing
 */
export async function takeUninstalled(desk: Desk, _body: unknown, at: Date): Promise<void> {
  const back = await cameBack(desk, at);
  if (back) {
    await leaveShop(desk);
    await welcomeShop(desk, back);
    return;
  }
  await endInstallation(desk, at);
}

/** Ends the installation that began before `at`; all of it may run again. */
export async function endInstallation(desk: Desk, at: Date): Promise<void> {
  const { control, queue } = house();
  await markUninstalled(control, desk.shop.domain, at);
  forgetShop(desk.shop.domain);
  const shop = await shopById(control, desk.shop.id);
  if (shop?.status === 'installed') return;
  await leaveShop(desk);
  await removeSessions(control, desk.shop.domain);
  await removeJobs(queue, desk.shop.id);
}

/** A token stored since then raises a doubt that only Shopify can settle: the shop may have been installed again before this news came. */
async function cameBack(desk: Desk, at: Date): Promise<ShopProfile | null> {
  if (!(await hasSessionSince(house().control, desk.shop.domain, at))) return null;
  try {
    return await desk.shopify.shopProfile();
  } catch (error) {
    if (error instanceof Problem && !error.details.retry) return null;
    throw error;
  }
}
