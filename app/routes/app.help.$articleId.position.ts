import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { moveArticle } from '#app/domain/help/move-article.server.ts';

const PositionForm = z.object({ section: z.string().max(40), place: z.int().min(0).max(10_000) });

/** PUT: the article moves to a place of a section. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await moveArticle(desk, idIn(params.articleId), await readForm(request, PositionForm));
    return { moved: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
