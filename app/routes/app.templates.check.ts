import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { templateCheckForm } from '#app/domain/templates/template-form.ts';
import { templateProblems } from '#app/domain/templates/template-problems.ts';
import { wordsFor } from '#app/locales/words.server.ts';

/**
 * POST: everything that keeps a template from being saved, as it stands now.
 * Answers { problems: { field, message, from?, to?, line?, column? }[] }; changes nothing.
 */
export async function action({ request }: ActionFunctionArgs) {
  const { locale } = await enterAdmin(request);
  try {
    const words = wordsFor(locale, 'problems');
    const problems = templateProblems(await readForm(request, templateCheckForm));
    return { problems: problems.map(({ words: key, values, code: _, ...place }) => ({ ...place, message: words(key, values) })) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
