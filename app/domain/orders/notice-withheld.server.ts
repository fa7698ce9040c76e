import type { Desk } from '#app/desk/desk.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { log } from '#app/platform/log.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { lookForAccess } from './look-for-access.server.ts';

/**
 * Called when Shopify left the person out of what was read. An approval is taken
 * away as silently as it is given: where the pages do not say so yet, it is looked
 * what is missing, and they hear of it. What was asked for does not fail by it.
 */
export async function noticeWithheld(desk: Desk): Promise<void> {
  if ((await shopSettings(desk)).withheldData.length) return;
  try {
    await lookForAccess(desk);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    log.info({ shop: desk.shop.id, code: error.code }, 'what Shopify withholds could not be read');
  }
}
