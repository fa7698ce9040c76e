import type { Desk } from '#app/desk/desk.ts';

/** Whether Shopify shows this shop's orders of any age to us: then one that it does not show is gone. @throws Problem shopify_… */
export async function seesOldOrders({ shopify }: Pick<Desk, 'shopify'>): Promise<boolean> {
  return (await shopify.shopProfile()).scopes.includes('read_all_orders');
}
