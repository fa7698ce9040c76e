import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { attachmentLink } from '#app/domain/tickets/attachment-link.server.ts';

/** GET: a new link to a file that came with a message; the page's own run out while it is open. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  const href = await Promise.resolve(params.fileId).then(idIn).then((id) => attachmentLink(desk, id)).catch(problemResponse);
  return Response.json({ href }, { headers: { 'Cache-Control': 'no-store' } });
}
