import type { Api as BlockApi } from '@shopify/ui-extensions/admin.order-details.block.render';
// Brings the elements that only actions have.
import type {} from '@shopify/ui-extensions/admin.order-details.action.render';

declare global {
  /** What Shopify gives an extension of the admin; `close` is an action's. */
  const shopify: BlockApi & { close(): void };
}
