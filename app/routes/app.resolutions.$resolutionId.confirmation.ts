import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import type { Desk } from '#app/desk/desk.ts';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { dropHeldReply } from '#app/domain/channels/drop-held-reply.server.ts';
import { moveHeldReply } from '#app/domain/channels/move-held-reply.server.ts';
import { sendReply } from '#app/domain/channels/send-reply.server.ts';
import { confirmResolution } from '#app/domain/resolutions/confirm-resolution.server.ts';
import { Problem } from '#app/platform/problem.ts';

const ConfirmationForm = z.object({
  planHash: z.string().min(1).max(128),
  /** The message that promises it: held until it is done. */
  reply: z.object({ ticketId: z.uuid(), key: z.uuid(), version: z.int(), text: z.string().max(50_000), templateId: z.uuid().nullable(), templateFiles: z.array(z.uuid()).max(20).optional() }).nullable(),
  /** Or one that waits already, for a resolution that did not happen. */
  heldMessageId: z.uuid().nullish(),
});

/** POST: does what the agent saw, on her own token. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const resolutionId = idIn(params.resolutionId);
    const { planHash, reply, heldMessageId } = await readForm(request, ConfirmationForm);
    if (heldMessageId) await moveHeldReply(desk, { messageId: heldMessageId, resolutionId });
    if (!reply) return await confirmResolution(desk, resolutionId, planHash);
    // Held first: when the answer to the act is lost, the words still follow the money.
    const { templateFiles, ...words } = reply;
    const { messageId } = await sendReply(desk, { ...words, ...(templateFiles ? { templateFiles } : {}), kind: 'reply', resolutionId });
    return await confirmResolution(desk, resolutionId, planHash).catch((refusal) => takeBack(desk, messageId, refusal));
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

/** A refusal before anything moved: the message promises nothing any more and is a draft again. */
async function takeBack(desk: Desk, messageId: string, refusal: unknown): Promise<never> {
  // A Response is the library's way to sign in again: Shopify refused the token, so nothing was done.
  if (refusal instanceof Problem || refusal instanceof Response) await dropHeldReply(desk, messageId);
  throw refusal;
}
