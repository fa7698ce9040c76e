import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { enterStorefront, type StorefrontEntrance } from '#app/desk/enter-storefront.server.ts';
import { readPhotos } from '#app/domain/channels/storefront/photos.ts';
import { takeForm } from '#app/domain/channels/storefront/take-form.server.ts';
import { readTicketForm, type RawForm } from '#app/domain/channels/storefront/ticket-form.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { answerWith, type Answers } from './answers.server.ts';
import { readPost } from './read-post.server.ts';

/** GET: whoever opens the form's address is led to the page with the form. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterStorefront(request);
  return answerWith(request, (await shopSettings(desk)).locale).lead();
}

/** POST: a shopper's message from the help block; the answers are those of extensions/help/README.md. */
export async function action({ request }: ActionFunctionArgs) {
  const entrance = await enterStorefront(request);
  let answers = answerWith(request, (await shopSettings(entrance.desk)).locale);
  if (request.method !== 'POST') return answers.methodRefused();
  try {
    const raw = await readPost(request);
    answers = answerWith(request, raw.locale || answers.locale);
    return await takePost(entrance, raw, answers);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return answers.problem(error);
  }
}

async function takePost({ desk, customerId, clientAddress }: StorefrontEntrance, raw: RawForm, answers: Answers): Promise<Response> {
  const [read, seen] = [readTicketForm(raw), readPhotos(raw.photos)];
  if (read.errors || seen.error) return answers.errors(raw, [...(read.errors ?? []), ...(seen.error ? [seen.error] : [])]);
  const address = clientAddress === 'unknown' ? null : clientAddress;
  return answers.taken(await takeForm(desk, { ...read.form, locale: answers.locale }, seen.photos, { customerId, address }), read.form.email);
}
