import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { answerCustomerAccount } from '#app/desk/extension-answer.server.ts';
import { shopifyId } from '#app/desk/shopify-id.ts';
import { answerOwnTicket } from '#app/domain/shoppers/answer-own-ticket.server.ts';
import { issuesOfOrder } from '#app/domain/shoppers/issues-of-order.server.ts';

const ReplyForm = z.object({ ticketId: z.uuid(), key: z.uuid(), text: z.string() });

/** POST: a signed-in customer's answer to one of the order's tickets, once however often it comes. Answers with everything as it is then. */
export function action({ request, params }: ActionFunctionArgs) {
  return answerCustomerAccount(request, 'POST', async ({ desk, customerId, locale, form }) => {
    const proof = { orderId: shopifyId(params.orderId), customerId };
    await answerOwnTicket(desk, proof, await form(ReplyForm));
    return issuesOfOrder(desk, proof, locale);
  });
}

/** Browsers ask first whether they may post. */
export function loader({ request }: ActionFunctionArgs) {
  return answerCustomerAccount(request, 'POST', () => Promise.resolve(null));
}
