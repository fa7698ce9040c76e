import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { logAccess } from '#app/domain/privacy/log-access.server.ts';
import { previewTemplate } from '#app/domain/resolutions/preview-template.server.ts';

const PreviewForm = z.object({
  subject: z.string().max(2_000),
  body: z.string().max(50_000),
  locale: z.enum(['ko', 'en']),
  /** As people write it: "#1042", "1042번". */
  order: z.string().max(40),
});

/** POST: a text as it would read for an order of the shop. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { order, ...text } = await readForm(request, PreviewForm);
    const digits = /\d+/.exec(order)?.[0];
    const preview = await previewTemplate(desk, { ...text, orderNumber: digits ? Number(digits) : null });
    if (preview.order) await logAccess(desk, { what: 'order', customerId: preview.order.customerId, ticketId: null });
    return { preview };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
