import type { Desk } from '#app/desk/desk.ts';

/** Has the storefront's metafields held against what they should be: what a newer version of Mend writes otherwise, and what time alone has changed. What is the same is not sent. */
export async function renewHelp(desk: Desk): Promise<void> {
  await desk.transaction(async function renew({ shop, enqueue }) {
    await enqueue('publish-help', { shopId: shop.id }, { key: `publish-help:${shop.id}`, queue: `publish-help:${shop.id}` });
  });
}
