import type { Desk } from '#app/desk/desk.ts';
import { takeCustomerDeleted } from '#app/domain/customers/take-customer-deleted.server.ts';
import { takeCustomer } from '#app/domain/customers/take-customer.server.ts';
import { takeBulkFinished } from '#app/domain/orders/take-bulk-finished.server.ts';
import { takeFulfillmentEvent, takeFulfillmentEventDeleted } from '#app/domain/orders/take-fulfillment-event.server.ts';
import { takeFulfillment } from '#app/domain/orders/take-fulfillment.server.ts';
import { takeOrderDeleted } from '#app/domain/orders/take-order-deleted.server.ts';
import { takeOrderEdited } from '#app/domain/orders/take-order-edited.server.ts';
import { takeOrder } from '#app/domain/orders/take-order.server.ts';
import { takeRefund } from '#app/domain/orders/take-refund.server.ts';
import { takeReturn } from '#app/domain/resolutions/returns/take-return.server.ts';
import { takeCustomerRedact, takeDataRequest, takeShopRedact } from './take-compliance.server.ts';
import { takeShopNews } from './take-shop-news.server.ts';
import { takeUninstalled } from './take-uninstalled.server.ts';

export interface WebhookTopic {
  /** Safe to run again: a job that was killed repeats it. `at` is when Shopify told it, `webhookId` where its body is kept. */
  take(desk: Desk, body: unknown, at: Date, webhookId: string): Promise<void>;
  /** Also for a shop that has left: leaving itself, and redaction. */
  evenWhenGone?: true;
  /** Field of the body that holds the shop's id. */
  names?: 'id' | 'shop_id';
}

/** What each webhook leads to. A topic that is not here is stored and ignored. */
export const webhookTopics: Record<string, WebhookTopic> = {
  'orders/create': { take: takeOrder },
  'orders/updated': { take: takeOrder },
  'orders/cancelled': { take: takeOrder },
  'orders/edited': { take: takeOrderEdited },
  'orders/delete': { take: takeOrderDeleted },
  'refunds/create': { take: takeRefund },
  'returns/request': { take: takeReturn },
  'returns/approve': { take: takeReturn },
  'returns/decline': { take: takeReturn },
  'returns/cancel': { take: takeReturn },
  'returns/close': { take: takeReturn },
  'returns/reopen': { take: takeReturn },
  'returns/process': { take: takeReturn },
  'returns/update': { take: takeReturn },
  'fulfillments/create': { take: takeFulfillment },
  'fulfillments/update': { take: takeFulfillment },
  'fulfillment_events/create': { take: takeFulfillmentEvent },
  'fulfillment_events/delete': { take: takeFulfillmentEventDeleted },
  'customers/create': { take: takeCustomer },
  'customers/update': { take: takeCustomer },
  'customers/delete': { take: takeCustomerDeleted },
  'bulk_operations/finish': { take: takeBulkFinished },
  'app/uninstalled': { take: takeUninstalled, evenWhenGone: true, names: 'id' },
  'app/scopes_update': { take: takeShopNews },
  'shop/update': { take: takeShopNews, names: 'id' },
  'customers/data_request': { take: takeDataRequest, evenWhenGone: true, names: 'shop_id' },
  'customers/redact': { take: takeCustomerRedact, evenWhenGone: true, names: 'shop_id' },
  'shop/redact': { take: takeShopRedact, evenWhenGone: true, names: 'shop_id' },
};
