import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readQuery } from '#app/desk/read-form.server.ts';
import { templateVersions } from '#app/domain/templates/template-versions.server.ts';

const VersionsQuery = z.object({ before: z.coerce.number().int().positive().max(2_147_483_647).optional() });

/** GET ?before=…: who changed the template and when, newest first. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { before } = readQuery(request, VersionsQuery);
    return await templateVersions(desk, idIn(params.templateId), before ?? null);
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
