import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterFileLink } from '#app/desk/enter-file-link.server.ts';
import { fileAnswer, fileRefusal } from '#app/desk/file-answer.server.ts';
import { attachment } from '#app/domain/tickets/attachment.server.ts';

/** GET: the file of a signed link, to whoever has the link. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  try {
    const { desk, attachmentId } = await enterFileLink(request, params.place ?? '');
    return fileAnswer(await attachment(desk, attachmentId));
  } catch (error) {
    return fileRefusal(error, request);
  }
}
