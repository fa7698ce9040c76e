import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { importTemplates, tryImport } from '#app/domain/templates/import-templates.server.ts';
import { wordedProblems } from '#app/domain/templates/worded-problems.server.ts';

/** Four million characters, as JSON writes them. */
const MOST_BYTES = 16 * 1024 * 1024;

/** `seen`: the digest that trying the file answered; null to try it. */
const ImportForm = z.object({ file: z.string().max(4_000_000), seen: z.string().max(100).nullable() });

/**
 * POST: what bringing in a file would do, or, with what was seen, does it. A
 * refusal shows { problems: { template, field, message, line?, column? }[] }.
 */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { file, seen } = await readForm(request, ImportForm, MOST_BYTES);
    return { plan: seen === null ? await tryImport(desk, file) : await importTemplates(desk, file, seen), done: seen !== null };
  } catch (error) {
    return problemAnswer(wordedProblems(error, locale), locale);
  }
}
