import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { dropHeldReply } from '#app/domain/channels/drop-held-reply.server.ts';
import { moveHeldReply } from '#app/domain/channels/move-held-reply.server.ts';
import { outcomeVariables } from '#app/domain/resolutions/messages/outcome-variables.server.ts';

const HoldForm = z.object({ messageId: z.uuid() });
const MoveForm = HoldForm.extend({ resolutionId: z.uuid() });

/**
 * DELETE { messageId }: takes back a reply that waits for a resolution; its
 * words become a draft again, with what came of it where that is known. Answers { text }.
 * PUT { messageId, resolutionId }: lets it wait for a fresh plan of the same
 * kind and order issue instead, before that is confirmed. Answers { moved: true }.
 */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (request.method === 'PUT') {
      await moveHeldReply(desk, await readForm(request, MoveForm));
      return { moved: true };
    }
    const { messageId } = await readForm(request, HoldForm);
    return { text: await dropHeldReply(desk, messageId, (resolutionId) => outcomeVariables(desk, resolutionId)) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
