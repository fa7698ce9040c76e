import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { attachment } from '#app/domain/tickets/attachment.server.ts';

/** What a browser may draw by itself; the type was found in the bytes, not believed. Anything else is only saved. */
const drawn = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** GET: a file that came with a message. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  const file = await Promise.resolve(params.fileId).then(idIn).then((id) => attachment(desk, id)).catch(problemResponse);
  const inline = drawn.has(file.type);
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': inline ? file.type : 'application/octet-stream',
      'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escaped)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** RFC 5987 allows fewer characters than encodeURIComponent leaves. */
function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
