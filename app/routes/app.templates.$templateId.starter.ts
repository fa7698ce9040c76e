import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { restoreStarter } from '#app/domain/templates/restore-starter.server.ts';

const StarterForm = z.object({ version: z.int() });

/** POST: the template reads again as Mend brought it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { version } = await readForm(request, StarterForm);
    return { version: (await restoreStarter(desk, idIn(params.templateId), version)).version };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
