import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { dropHeldReply } from '#app/domain/channels/drop-held-reply.server.ts';

const HoldForm = z.object({ messageId: z.uuid() });

/** DELETE: takes back a reply that waits for a resolution; its words become a draft again. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await dropHeldReply(desk, (await readForm(request, HoldForm)).messageId);
    return { dropped: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
