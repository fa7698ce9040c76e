import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { publishTime } from '#app/desk/publish-time.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { hideArticle } from '#app/domain/help/hide-article.server.ts';
import { publishArticle } from '#app/domain/help/publish-article.server.ts';

const PublicationForm = z.object({ version: z.int(), publish: z.string().max(20) });
const HidingForm = z.object({ version: z.int() });

/** PUT: shoppers see the article as it was saved, now or at a moment to come. DELETE: they see it no more. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const id = idIn(params.articleId);
    if (request.method === 'DELETE') {
      await hideArticle(desk, id, (await readForm(request, HidingForm)).version);
      return { published: false };
    }
    const { version, publish } = await readForm(request, PublicationForm);
    await publishArticle(desk, id, version, await publishTime(desk, publish));
    return { published: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
