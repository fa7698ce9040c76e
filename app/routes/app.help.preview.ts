import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { articleHtml } from '#app/domain/help/article-html.ts';

const PreviewForm = z.object({ body: z.string().max(100_000) });

/** POST: what is typed as the storefront will show it. */
export async function action({ request }: ActionFunctionArgs) {
  const { locale } = await enterAdmin(request);
  try {
    const { body } = await readForm(request, PreviewForm);
    return { html: articleHtml(body, 'html') };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
