import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { archiveTemplate } from '#app/domain/templates/archive-template.server.ts';

const ArchiveForm = z.object({ version: z.int() });

/** POST: the template leaves the picker. DELETE: it is back. Answers the version that undoing it goes by. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { version } = await readForm(request, ArchiveForm);
    const archived = request.method !== 'DELETE';
    return { archived, version: await archiveTemplate(desk, idIn(params.templateId), version, archived) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
