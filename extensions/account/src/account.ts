import type { Api as BlockApi } from '@shopify/ui-extensions/customer-account.order-status.block.render';
// Brings the elements that only actions have.
import type {} from '@shopify/ui-extensions/customer-account.order.action.render';

/** What Shopify gives an extension of an account; `orderId` and `close` are an action's. The package's own global is narrower than what is there. */
export function account(): BlockApi & { orderId: string; close(): void } {
  return shopify as never;
}

/** What stands in a field that told of a change. */
export function typedIn(event: Event): string {
  return (event.currentTarget as HTMLInputElement).value ?? '';
}
