import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { removeSection } from '#app/domain/help/remove-section.server.ts';
import { saveSection } from '#app/domain/help/save-section.server.ts';

const NamingForm = z.object({ titles: z.record(z.string().max(12), z.string().max(200)) });

/** PUT: another name in the languages given. DELETE: an empty section is taken away. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const key = params.key ?? '';
    if (request.method === 'DELETE') await removeSection(desk, key);
    else await saveSection(desk, { key, ...(await readForm(request, NamingForm)) });
    return { section: key };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
