import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { matterOfTicket } from '#app/domain/channels/matter-of-ticket.server.ts';
import { readOrdersAgain } from '#app/domain/channels/read-orders-again.server.ts';
import { ticketFacts } from '#app/domain/channels/ticket-facts.server.ts';
import { messageContext } from '#app/domain/resolutions/messages/message-context.server.ts';

/** GET: what a message to this ticket's customer is held against, and what it is about. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const ticketId = idIn(params.ticketId);
    const [facts, matter, { followUp }] = await Promise.all([ticketFacts(desk, { ticketId, resolutionId: null }), matterOfTicket(desk, ticketId), messageContext(desk, { ticketId })]);
    return { facts: { ...facts, followUpDate: followUp.date ?? null }, matter };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

/** POST: the same, after its orders were read again at Shopify. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { fresh } = await readOrdersAgain(desk, idIn(params.ticketId));
    return { fresh };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
