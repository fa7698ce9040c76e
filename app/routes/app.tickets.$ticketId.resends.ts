import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { resendMail } from '#app/domain/channels/email/resend-mail.server.ts';

const ResendForm = z.object({ mailId: z.uuid() });

/** POST: sends a mail again on the agent's word. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await resendMail(desk, (await readForm(request, ResendForm)).mailId);
    return { queued: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
