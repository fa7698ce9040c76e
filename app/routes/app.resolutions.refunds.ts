import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { planRefund } from '#app/domain/resolutions/plan-refund.server.ts';

const RefundForm = z.object({
  key: z.uuid(),
  ticketId: z.uuid(),
  issueId: z.uuid(),
  orderId: z.string().regex(/^\d{1,20}$/),
  lines: z.array(z.object({ orderLineId: z.string().min(1), quantity: z.int().min(0), restock: z.boolean() })).max(250),
  shipping: z.string().regex(/^\d{1,15}(\.\d{1,3})?$/).nullable(),
  notify: z.boolean(),
});

/** POST: what refunding this would do, frozen as a plan. Nothing moves. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return await planRefund(desk, await readForm(request, RefundForm));
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
