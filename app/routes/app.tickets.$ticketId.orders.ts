import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readQuery } from '#app/desk/read-form.server.ts';
import { orderChoices } from '#app/domain/orders/order-choices.server.ts';

const OrdersQuery = z.object({ number: z.string().trim().max(40).default(''), customer: z.string().regex(/^\d{1,20}$/).optional() });

/** GET: orders that this ticket could be about. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { number, customer } = readQuery(request, OrdersQuery);
    return { orders: await orderChoices(desk, customer ?? null, number) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
