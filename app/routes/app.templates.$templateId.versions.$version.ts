import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm, readQuery } from '#app/desk/read-form.server.ts';
import { restoreVersion } from '#app/domain/templates/restore-version.server.ts';
import { versionDifference } from '#app/domain/templates/version-difference.server.ts';
import { Problem } from '#app/platform/problem.ts';

const number = z.coerce.number().int().positive().max(2_147_483_647);
const AgainstQuery = z.object({ against: number.optional() });
const RestoreForm = z.object({ version: z.int() });

/** GET ?against=…: what the template said in this version, and what was different in it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { against } = readQuery(request, AgainstQuery);
    return await versionDifference(desk, idIn(params.templateId), versionIn(params.version), against);
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

/** POST: the template says again what it said in this version. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { version } = await readForm(request, RestoreForm);
    return { version: (await restoreVersion(desk, { id: idIn(params.templateId), version, restore: versionIn(params.version) })).version };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

function versionIn(value: string | undefined): number {
  const version = number.safeParse(value);
  if (!version.success) throw new Problem('not_found');
  return version.data;
}
