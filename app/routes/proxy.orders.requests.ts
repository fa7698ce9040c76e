import { setTimeout } from 'node:timers/promises';
import type { ActionFunctionArgs } from '@remix-run/node';
import { enterStorefront, type StorefrontEntrance } from '#app/desk/enter-storefront.server.ts';
import { withPhotoPost } from '#app/desk/photo-post.server.ts';
import { photoWords } from '#app/desk/photo-words.server.ts';
import { checked } from '#app/desk/read-form.server.ts';
import { shopperRefusal } from '#app/desk/shopper-answer.server.ts';
import { visitorMarks } from '#app/domain/help/visitor-marks.server.ts';
import { requestCameTo } from '#app/domain/shoppers/request-came-to.server.ts';
import { proveOrder } from '#app/domain/shoppers/prove-order.server.ts';
import { RequestForm } from '#app/domain/shoppers/request-form.ts';
import { requestHelp } from '#app/domain/shoppers/request-help.server.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { Problem } from '#app/platform/problem.ts';

/** POST: what a shopper asks of an order that a token opens, with up to six photos; posted again it is answered as the first time. */
export async function action({ request }: ActionFunctionArgs) {
  const entrance = await enterStorefront(request);
  const locale = new URL(request.url).searchParams.get('locale') === 'ko' ? 'ko' : 'en';
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
  try {
    return Response.json(await take(entrance, request, locale), { status: 201, headers: { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return shopperRefusal(error, locale, photoWords(error, locale));
  }
}

/** Never by who is signed in: a form with photos may be posted by any site, with the shopper's cookies. */
async function take({ desk, clientAddress, userAgent }: StorefrontEntrance, request: Request, locale: 'ko' | 'en') {
  const { kind, orderId, taken } = await withPhotoPost(request, async ({ text, photos }) => {
    const form = checked(RequestForm, jsonIn(text('request')));
    const proof = await proveOrder(desk, { token: form.token }, null);
    const client = clientAddress === 'unknown' ? null : clientAddress;
    const asker = { client, locale, photos, visitors: visitorMarks(desk, clientAddress, userAgent) };
    return { kind: form.kind, orderId: proof.orderId, taken: await requestHelp(desk, proof, form, asker) };
  });
  const { lost, byMail, again, ...answer } = taken;
  // The photos' room, which all shops share, is given back: this may take seconds.
  const as = await requestCameTo(desk, { orderId, kind, again }, setTimeout);
  const notes = [...(byMail ? [wordsFor(locale, 'shopper')(as === 'done' ? 'byMail' : 'sentByMail')] : []), ...(lost.length ? [wordsFor(locale, 'form')('photosLost', { names: lost.join(', ') })] : [])];
  return { ...answer, as, note: notes.join(' ') };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('bad_input', { note: 'the request is no JSON' });
  }
}
