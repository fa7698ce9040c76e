import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerAdminExtension } from '#app/desk/extension-answer.server.ts';
import { shopifyId } from '#app/desk/shopify-id.ts';
import { issuesForAgent } from '#app/domain/shoppers/issues-for-agent.server.ts';

/** Tickets, issues and resolutions of an order, for the block on its page in the admin. */
export function loader({ request, params }: LoaderFunctionArgs) {
  return answerAdminExtension(request, 'GET', ({ desk, locale }) => issuesForAgent(desk, { orderId: shopifyId(params.orderId) }, locale));
}
