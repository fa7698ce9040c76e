import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { moveTemplate } from '#app/domain/templates/move-template.server.ts';

/** `after`: the template of that folder it comes behind; null for the beginning; "up" and "down" for one place; absent to keep its place. */
const PositionForm = z.object({ folderId: z.uuid().nullable(), after: z.union([z.uuid(), z.enum(['up', 'down'])]).nullable().optional() });

/** PUT: the template lies in this folder (null for none), at this place. Answers which place of how many. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const id = idIn(params.templateId);
    const { folderId, after } = await readForm(request, PositionForm);
    return await desk.transaction(function move(ledger) {
      return moveTemplate(ledger, { id, folderId, ...(after === undefined ? {} : { after }) });
    });
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
