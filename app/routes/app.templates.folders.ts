import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { templateFolders } from '#app/domain/templates/folders.server.ts';
import { saveFolder } from '#app/domain/templates/save-folder.server.ts';

const FolderForm = z.object({ name: z.string().max(200) });

/** GET: the shop's folders in their order. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  return { folders: await templateFolders(desk) };
}

/** POST: a new folder behind the others. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { name } = await readForm(request, FolderForm);
    const id = await desk.transaction(function add(ledger) {
      return saveFolder(ledger, { name });
    });
    return { id };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
