import type { Ledger } from '#app/desk/desk.ts';
import { enterJob } from '#app/desk/enter-job.server.ts';
import { seedCalendar } from '#app/domain/calendars/seed-calendar.server.ts';
import { seedArticles } from '#app/domain/help/seed-articles.server.ts';
import { seedCauses } from '#app/domain/issues/seed-causes.server.ts';
import { startFill } from '#app/domain/orders/start-fill.server.ts';
import { refreshShop } from '#app/domain/shops/refresh-shop.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { seedTemplates } from '#app/domain/templates/seed-templates.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/**
 * What a shop begins with, and its orders. The rooms that hold it stand above
 * `shops`, so they are called here. Of a shop that came back each adds only what
 * is missing, while the fill reads what webhooks did not tell meanwhile.
 */
export async function welcomeShopJob({ shopId }: JobPayload<'welcome-shop'>): Promise<void> {
  const desk = await enterJob(shopId);
  await desk.transaction(furnish);
  // The first page waits for no more of Shopify than it needs: what is withheld is found out here.
  await refreshShop(desk);
}

async function furnish(ledger: Ledger): Promise<void> {
  const { timeZone } = await shopSettings(ledger);
  await seedCalendar(ledger, timeZone);
  await seedCauses(ledger);
  await seedTemplates(ledger);
  await seedArticles(ledger);
  await startFill(ledger, 'first_fill');
}
