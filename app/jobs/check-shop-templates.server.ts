import { enterJob } from '#app/desk/enter-job.server.ts';
import { freshTemplates } from '#app/domain/templates/fresh-templates.server.ts';
import type { JobPayload } from '#app/platform/queue/catalogue.ts';

/** Tries a shop's templates on the version of Shopify's API in use, those that were not. */
export async function checkShopTemplatesJob({ shopId }: JobPayload<'check-shop-templates'>): Promise<void> {
  await freshTemplates(await enterJob(shopId));
}
