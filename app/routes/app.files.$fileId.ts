import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { fileAnswer } from '#app/desk/file-answer.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { attachment } from '#app/domain/tickets/attachment.server.ts';

/** GET: a file that came with a message. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  return fileAnswer(await Promise.resolve(params.fileId).then(idIn).then((id) => attachment(desk, id)).catch(problemResponse));
}
