import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { planReplacement } from '#app/domain/resolutions/plan-replacement.server.ts';

const part = z.string().trim().max(255).nullable();

const ReplacementForm = z.object({
  key: z.uuid(),
  ticketId: z.uuid(),
  issueId: z.uuid(),
  orderId: z.string().regex(/^\d{1,20}$/),
  lines: z.array(z.object({ orderLineId: z.string().min(1), quantity: z.int().min(0) })).max(250),
  /** Null: where the order went. */
  shippingAddress: z
    .object({ name: part, address1: part, address2: part, city: part, province: part, zip: part, countryCode: z.string().regex(/^[A-Z]{2}$/).nullable(), phone: part })
    .nullable(),
  notify: z.boolean(),
});

/** POST: what sending this again would do, frozen as a plan. No order is made. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return await planReplacement(desk, await readForm(request, ReplacementForm));
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
