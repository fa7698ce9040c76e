import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { readQuery } from '#app/desk/read-form.server.ts';
import { exportTemplates } from '#app/domain/templates/export-templates.server.ts';

const ExportQuery = z.object({ folder: z.uuid().optional(), template: z.uuid().optional() });

/** GET ?folder=…, ?template=…: templates as a file; all of the shop's without either. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  const text = await Promise.resolve()
    .then(() => readQuery(request, ExportQuery))
    .then(({ folder, template }) => exportTemplates(desk, { ...(folder ? { folderId: folder } : {}), ...(template ? { templateId: template } : {}) }))
    .catch(problemResponse);
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="mend-templates-${desk.clock.now().toISOString().slice(0, 10)}.json"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
