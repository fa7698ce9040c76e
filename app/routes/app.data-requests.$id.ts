import { Readable } from 'node:stream';
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { idIn } from '#app/desk/read-form.server.ts';
import { takeDataExport } from '#app/domain/privacy/take-data-export.server.ts';
import { zipped } from '#app/platform/zip.ts';

/** GET: the data of a customer who asked for them: a JSON file, or with photos an archive of it and them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  const { name, fileName, json, archive } = await Promise.resolve(params.id).then(idIn).then((id) => takeDataExport(desk, id)).catch(problemResponse);
  if (!archive) return new Response(json, { headers: headersOf(fileName, 'application/json; charset=utf-8') });
  return new Response(createReadableStreamFromReadable(Readable.from(zipped(archive, desk.clock.now()), { objectMode: false })), { headers: headersOf(`${name}.zip`, 'application/zip') });
}

function headersOf(fileName: string, type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  };
}
