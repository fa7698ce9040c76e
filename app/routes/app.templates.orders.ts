import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readQuery } from '#app/desk/read-form.server.ts';
import { customerChoices } from '#app/domain/customers/customer-choices.server.ts';
import { orderChoices, type OrderChoice } from '#app/domain/orders/order-choices.server.ts';
import { logAccess } from '#app/domain/privacy/log-access.server.ts';

const OrdersQuery = z.object({ words: z.string().trim().max(120).default('') });
const MOST_CUSTOMERS = 5;

/**
 * GET ?words=…: orders by number, or those of customers by e-mail address,
 * phone number or name. Answers { orders: { id, name, customer, createdAt, total, items }[] }.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { words } = readQuery(request, OrdersQuery);
    const orders = /^[#＃]?\s*[1-9]\d{0,8}\s*번?$/.test(words) ? ofNumber(await orderChoices(desk, null, words)) : await ofCustomers(desk, words);
    return { orders };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

function ofNumber(orders: OrderChoice[]) {
  return orders.map((order) => found(order, null));
}

async function ofCustomers(desk: Desk, words: string) {
  const customers = (await customerChoices(desk, words)).slice(0, MOST_CUSTOMERS);
  for (const { id } of customers) await logAccess(desk, { what: 'order', customerId: id, ticketId: null });
  const lists = await Promise.all(customers.map(async ({ id, name, email }) => (await orderChoices(desk, id, '')).map((order) => found(order, name ?? email))));
  return lists.flat();
}

function found({ id, name, createdAt, total, items }: OrderChoice, customer: string | null) {
  return { id, name, customer, createdAt, total, items };
}
