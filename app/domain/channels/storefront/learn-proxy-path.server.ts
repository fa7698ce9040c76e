import type { Desk } from '#app/desk/desk.ts';
import { republishHelp } from '#app/domain/help/republish-help.server.ts';
import { log, reasonOf } from '#app/platform/log.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { after, days } from '#app/platform/spans.ts';
import { storefrontSettings } from './storefront-settings.server.ts';

/**
 * The path of the app proxy out of what Shopify signs as `path_prefix`: without
 * the locale's root ("/en/apps/mend" → "/apps/mend"). Null for what cannot be one.
 * Source of the prefixes: https://shopify.dev/docs/apps/build/online-store/app-proxies
 */
export function proxyPathIn(pathPrefix: string | null): string | null {
  return /\/(?:apps|a|community|tools)\/[\w-]{1,60}$/.exec(pathPrefix ?? '')?.[0] ?? null;
}

/**
 * Keeps where the storefront reaches us. The merchant may move the proxy in the
 * admin at any time and nobody tells; when it moved, what the blocks read is
 * published again.
 * @returns whether it moved
 */
export async function learnProxyPath(desk: Desk, proxyPath: string): Promise<boolean> {
  const known = await storefrontSettings(desk);
  const now = desk.clock.now();
  const moved = known.proxyPath !== proxyPath;
  if (!moved && known.proxySeenAt && known.proxySeenAt > after(now, -days(1))) return false;
  const kept = { proxyPath, proxySeenAt: now };
  await desk.db.storefrontSettings.upsert({ where: { shopId: desk.shop.id }, create: { shopId: desk.shop.id, ...kept }, update: kept });
  if (moved) await publishAgain(desk);
  return moved;
}

/** What cannot be published now is tried with the next change of the FAQ: a shopper at the door does not wait for it. */
async function publishAgain(desk: Desk): Promise<void> {
  // Before the first articles there is nothing to publish, and seeding them publishes.
  if (!(await desk.db.helpPublication.findFirst({ where: { shopId: desk.shop.id }, select: { shopId: true } }))) return;
  try {
    await republishHelp(desk);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    log.warn({ shop: desk.shop.id, reason: reasonOf(error) }, 'the proxy moved, and the storefront could not be told');
  }
}
