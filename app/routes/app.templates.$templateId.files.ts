import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { postedFields } from '#app/desk/posted-fields.ts';
import { readBytes } from '#app/desk/read-bytes.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { attachTemplateFile } from '#app/domain/templates/attach-template-file.server.ts';
import { Problem } from '#app/platform/problem.ts';

/** Room for the frame of a form around one file. */
const MOST_BYTES = 6 * 1024 * 1024;

/** POST, a form with `file`: it goes out with every reply that uses the template. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const templateId = idIn(params.templateId);
    const file = await fileIn(request);
    return { file: await attachTemplateFile(desk, { templateId, name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

async function fileIn(request: Request): Promise<File> {
  const file = (await postedFields(await readBytes(request, MOST_BYTES), request.headers.get('content-type') ?? '')).get('file');
  if (!(file instanceof File)) throw new Problem('bad_input', { field: 'file', note: 'no file was sent' });
  return file;
}
