import type { ActionFunctionArgs } from '@remix-run/node';
import { enterStorefront, type StorefrontEntrance } from '#app/desk/enter-storefront.server.ts';
import { withPhotoPost } from '#app/desk/photo-post.server.ts';
import { photoWords } from '#app/desk/photo-words.server.ts';
import { checked } from '#app/desk/read-form.server.ts';
import { shopperRefusal } from '#app/desk/shopper-answer.server.ts';
import { visitorMarks } from '#app/domain/help/visitor-marks.server.ts';
import { answerThread, type AnswerTaken } from '#app/domain/shoppers/answer-thread.server.ts';
import { AnswerForm } from '#app/domain/shoppers/thread-forms.ts';
import { Problem } from '#app/platform/problem.ts';

/** POST: a shopper's answer with up to six photos, once however often it comes. Answers with the thread as it is then. */
export async function action({ request }: ActionFunctionArgs) {
  const entrance = await enterStorefront(request);
  const locale = new URL(request.url).searchParams.get('locale') === 'ko' ? 'ko' : 'en';
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
  try {
    return Response.json(await take(entrance, request), { status: 201, headers: { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return shopperRefusal(error, locale, photoWords(error, locale));
  }
}

function take({ desk, clientAddress, userAgent }: StorefrontEntrance, request: Request): Promise<AnswerTaken> {
  const client = clientAddress === 'unknown' ? null : clientAddress;
  return withPhotoPost(request, ({ text, photos }) => {
    const form = checked(AnswerForm, { token: text('token'), key: text('key'), text: text('text') });
    return answerThread(desk, { ...form, photos, client, visitors: visitorMarks(desk, clientAddress, userAgent) });
  });
}
