import type { AddressesPort } from './port/addresses.ts';
import type { CancellationsPort } from './port/cancellations.ts';
import type { CustomersPort } from './port/customers.ts';
import type { DiscountsPort } from './port/discounts.ts';
import type { DraftOrdersPort } from './port/draft-orders.ts';
import type { GiftCardsPort } from './port/gift-cards.ts';
import type { HelpPort } from './port/help.ts';
import type { OrderEditsPort } from './port/order-edits.ts';
import type { OrdersPort } from './port/orders.ts';
import type { OrdersBulkPort } from './port/orders-bulk.ts';
import type { ProductsPort } from './port/products.ts';
import type { RefundsPort } from './port/refunds.ts';
import type { ReturnsPort } from './port/returns.ts';
import type { ShopPort } from './port/shop.ts';
import type { StockPort } from './port/stock.ts';

/**
 * What Mend asks of Shopify, in Mend's words. Ids are Shopify's numeric ids as
 * text ("5123456789"), without the gid prefix. Money is Shopify's decimal
 * string. Dates are Date. Every call throws Problem: shopify_unavailable
 * (retry), shopify_unknown (it may have happened: read before acting again),
 * shopify_refused (userErrors, in `details.shown`), scope_missing,
 * staff_not_permitted, customer_data_withheld (the app is not approved for it).
 */
export interface ShopifyPort extends ShopPort, CustomersPort, OrdersPort, OrdersBulkPort, RefundsPort, ReturnsPort, DraftOrdersPort, CancellationsPort, AddressesPort, OrderEditsPort, DiscountsPort, GiftCardsPort, ProductsPort, StockPort, HelpPort {}
