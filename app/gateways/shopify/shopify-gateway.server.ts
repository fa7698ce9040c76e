import { addressesPort } from './addresses.server.ts';
import { adminCall, type AdminGraphql, type CallTools } from './call.server.ts';
import { cancellationsPort } from './cancellations.server.ts';
import { customersPort } from './customers.server.ts';
import { discountsPort } from './discounts.server.ts';
import { draftOrdersPort } from './draft-orders.server.ts';
import { giftCardsPort } from './gift-cards.server.ts';
import { helpPort } from './help.server.ts';
import { orderEditsPort } from './order-edits.server.ts';
import { shopProfile } from './operations/shop-profile.ts';
import { stock } from './operations/stock.ts';
import { withheldData } from './operations/withheld-data.ts';
import { ordersBulkPort } from './orders-bulk.server.ts';
import { ordersPort } from './orders.server.ts';
import type { ShopifyPort } from './port.ts';
import { productsPort } from './products.server.ts';
import { refundsPort } from './refunds.server.ts';
import { returnsPort } from './returns.server.ts';

export type { AdminGraphql } from './call.server.ts';

export interface GatewayTools extends CallTools {
  /** Downloads bulk results. */
  fetch: typeof fetch;
}

/**
 * Shopify over one token: an agent's online one, or the shop's own.
 * @param graphql the library's `admin.graphql`
 */
export function shopifyGateway(graphql: AdminGraphql, tools: Partial<GatewayTools> = {}): ShopifyPort {
  const call = adminCall(graphql, tools);
  return {
    shopProfile: () => shopProfile(call),
    withheldData: () => withheldData(call),
    stock: (variantIds) => stock(call, variantIds),
    ...helpPort(call),
    ...customersPort(call),
    ...ordersPort(call),
    ...ordersBulkPort(call, tools.fetch ?? fetch),
    ...refundsPort(call),
    ...returnsPort(call),
    ...draftOrdersPort(call),
    ...cancellationsPort(call),
    ...addressesPort(call),
    ...orderEditsPort(call),
    ...discountsPort(call),
    ...giftCardsPort(call),
    ...productsPort(call),
  };
}
