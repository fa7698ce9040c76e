import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { logAccess } from '#app/domain/privacy/log-access.server.ts';
import { previewTemplate } from '#app/domain/resolutions/messages/preview-template.server.ts';
import { templateCheckForm } from '#app/domain/templates/template-form.ts';

const PreviewForm = z.object({
  subject: z.string().max(2_000),
  body: z.string().max(50_000),
  locale: z.enum(['ko', 'en']),
  prompts: templateCheckForm.shape.prompts,
  /** As the agent would fill them in: "2026-11-30", a choice's number from 0, digits, words. */
  filled: z.record(z.string().max(40), z.string().max(2_000)),
  shown: z.discriminatedUnion('kind', [z.object({ kind: z.literal('sample'), id: z.string().max(40) }), z.object({ kind: z.literal('order'), id: z.string().regex(/^\d{1,20}$/) })]),
});

/** POST: a text as it would read for a sample order, or for an order of the shop. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const preview = await previewTemplate(desk, await readForm(request, PreviewForm));
    if (preview.order) await logAccess(desk, { what: 'order', customerId: preview.order.customerId, ticketId: null });
    return { preview };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
