import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerCustomerAccount } from '#app/desk/extension-answer.server.ts';
import { shopifyId } from '#app/desk/shopify-id.ts';
import { issuesOfOrder } from '#app/domain/shoppers/issues-of-order.server.ts';

/** What a signed-in customer sees of their order, for the customer account extension. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return answerCustomerAccount(request, 'GET', ({ desk, customerId, locale }) => issuesOfOrder(desk, { orderId: shopifyId(params.orderId), customerId }, locale));
}
