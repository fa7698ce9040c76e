import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm, readQuery } from '#app/desk/read-form.server.ts';
import { customerChoices } from '#app/domain/customers/customer-choices.server.ts';
import { keepCustomer } from '#app/domain/customers/keep-customer.server.ts';
import { linkCustomer } from '#app/domain/tickets/link-customer.server.ts';

const CustomersQuery = z.object({ words: z.string().trim().max(120).default('') });
const LinkForm = z.object({ version: z.int(), customerId: z.string().regex(/^\d{1,20}$/) });
const UnlinkForm = LinkForm.pick({ version: true });

/**
 * GET ?words=…: customers by e-mail address, phone number or name, as Shopify
 * knows them. Answers { customers: { id, name, email, phone, orderCount }[] }.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return { customers: await customerChoices(desk, readQuery(request, CustomersQuery).words) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

/**
 * POST { version, customerId }: the ticket is this customer's, as a claim until
 * it is confirmed. DELETE { version }: nobody's. Both answer { version }.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const ticketId = idIn(params.ticketId);
    if (request.method === 'DELETE') {
      const ref = { ticketId, ...(await readForm(request, UnlinkForm)) };
      return { version: await desk.transaction((ledger) => linkCustomer(ledger, { ...ref, customerId: null })) };
    }
    const link = { ticketId, ...(await readForm(request, LinkForm)) };
    await keepCustomer(desk, link.customerId);
    return { version: await desk.transaction((ledger) => linkCustomer(ledger, link)) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
