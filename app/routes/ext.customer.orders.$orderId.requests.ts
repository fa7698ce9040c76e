import { setTimeout } from 'node:timers/promises';
import type { ActionFunctionArgs } from '@remix-run/node';
import { answerCustomerAccount } from '#app/desk/extension-answer.server.ts';
import { withPhotoPost, type PhotoPost } from '#app/desk/photo-post.server.ts';
import { checked } from '#app/desk/read-form.server.ts';
import { shopifyId } from '#app/desk/shopify-id.ts';
import { issuesOfOrder } from '#app/domain/shoppers/issues-of-order.server.ts';
import { proveOrder } from '#app/domain/shoppers/prove-order.server.ts';
import { RequestForm } from '#app/domain/shoppers/request-form.ts';
import { requestCameTo } from '#app/domain/shoppers/request-came-to.server.ts';
import { requestHelp } from '#app/domain/shoppers/request-help.server.ts';
import { Problem } from '#app/platform/problem.ts';

/**
 * POST: what a signed-in customer asks of their order, once however often it
 * comes: JSON, or a form with it in `request` and up to six `photos`. Answers with
 * everything as it is then, the ticket's number, and the names of photos that
 * could not be stored.
 */
export function action({ request, params }: ActionFunctionArgs) {
  return answerCustomerAccount(request, 'POST', async ({ desk, customerId, locale, form }) => {
    const orderId = shopifyId(params.orderId);
    const proof = await proveOrder(desk, { orderId }, customerId);
    const take = async (asked: RequestForm, photos: PhotoPost['photos']) => ({ kind: asked.kind, ...(await requestHelp(desk, proof, asked, { client: null, locale, photos })) });
    const { kind, again, ...answer } = isForm(request) ? await withPhotoPost(request, ({ text, photos }) => take(checked(RequestForm, jsonIn(text('request'))), photos)) : await take(await form(RequestForm), []);
    // The photos' room, which all shops share, is given back: this may take seconds.
    const taken = { ...answer, as: await requestCameTo(desk, { orderId, kind, again }, setTimeout) };
    return { ...(await issuesOfOrder(desk, { orderId, customerId }, locale)), taken };
  });
}

/** Browsers ask first whether they may post. */
export function loader({ request }: ActionFunctionArgs) {
  return answerCustomerAccount(request, 'POST', () => Promise.resolve(null));
}

/** Versions of the extension before photos post JSON: they live apart from the app's. */
function isForm(request: Request): boolean {
  return /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('bad_input', { note: 'the request is no JSON' });
  }
}
