import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { removeFolder } from '#app/domain/templates/remove-folder.server.ts';
import { saveFolder } from '#app/domain/templates/save-folder.server.ts';

const FolderForm = z.object({ name: z.string().max(200) });

/** PUT: another name. DELETE: the folder goes, its templates stay without one. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const id = idIn(params.folderId);
    const name = request.method === 'DELETE' ? null : (await readForm(request, FolderForm)).name;
    await desk.transaction(async function change(ledger) {
      if (name === null) return removeFolder(ledger, id);
      await saveFolder(ledger, { id, name });
    });
    return { id };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
