import type { ActionFunctionArgs } from '@remix-run/node';
import { answerAdminExtension } from '#app/desk/extension-answer.server.ts';
import { WriteDownForm, writeDownTicket } from '#app/domain/shoppers/write-down-ticket.server.ts';

/** POST: opens a ticket about an order or for a customer, once however often it comes. */
export function action({ request }: ActionFunctionArgs) {
  return answerAdminExtension(request, 'POST', async ({ desk, form }) => writeDownTicket(desk, await form(WriteDownForm)));
}

/** Browsers ask first whether they may post. */
export function loader({ request }: ActionFunctionArgs) {
  return answerAdminExtension(request, 'POST', () => Promise.resolve(null));
}
