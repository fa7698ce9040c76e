import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { moveFolder } from '#app/domain/templates/move-folder.server.ts';

const PositionForm = z.object({ after: z.uuid().nullable() });

/** PUT: the folder comes behind another, or first. Answers which place of how many. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const id = idIn(params.folderId);
    const { after } = await readForm(request, PositionForm);
    return await desk.transaction(function move(ledger) {
      return moveFolder(ledger, id, after);
    });
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
