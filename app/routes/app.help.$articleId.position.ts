import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { moveArticle } from '#app/domain/help/move-article.server.ts';

const PositionForm = z.object({ direction: z.enum(['up', 'down']) });

/** PUT: the article moves one place within its topic. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { direction } = await readForm(request, PositionForm);
    await moveArticle(desk, idIn(params.articleId), direction);
    return { moved: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
