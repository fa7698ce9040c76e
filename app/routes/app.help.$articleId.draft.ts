import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { discardDraft } from '#app/domain/help/discard-draft.server.ts';

const DraftForm = z.object({ version: z.int() });

/** DELETE: what was kept back is let go. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await discardDraft(desk, idIn(params.articleId), (await readForm(request, DraftForm)).version);
    return { discarded: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
