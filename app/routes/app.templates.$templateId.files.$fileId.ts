import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { fileAnswer } from '#app/desk/file-answer.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { removeTemplateFile } from '#app/domain/templates/remove-template-file.server.ts';
import { templateFile } from '#app/domain/templates/template-file.server.ts';

/** GET: a file of the template. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  return fileAnswer(await Promise.resolve().then(() => templateFile(desk, idIn(params.templateId), idIn(params.fileId))).catch(problemResponse));
}

/** DELETE: it goes out with no further reply. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await removeTemplateFile(desk, idIn(params.templateId), idIn(params.fileId));
    return { removed: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
