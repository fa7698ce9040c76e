import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { enterStorefront, type StorefrontEntrance } from '#app/desk/enter-storefront.server.ts';
import { withPhotoPost } from '#app/desk/photo-post.server.ts';
import { formTopicsNow } from '#app/domain/channels/storefront/form-topics.server.ts';
import { faultOfPhotos, photoFault } from '#app/domain/channels/storefront/photos.ts';
import { Rush } from '#app/domain/channels/storefront/rush.ts';
import { takeForm } from '#app/domain/channels/storefront/take-form.server.ts';
import { visitorMarks } from '#app/domain/help/visitor-marks.server.ts';
import { readTicketForm, type FieldError, type RawForm } from '#app/domain/channels/storefront/ticket-form.ts';
import { topicFault } from '#app/domain/channels/storefront/topics.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { answerWith, type Answers } from './answers.server.ts';
import { browsersLanguage, turnstile } from './at-the-door.server.ts';
import { readPost } from './read-post.server.ts';

/** Beyond so many forms of a shop in one second, or while others wait, nobody waits for what Shopify knows of them. */
const PATIENT = 5;
const rush = new Rush();

/** GET: whoever opens the form's address is led to the page with the form. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterStorefront(request);
  return answerWith(request, (await shopSettings(desk)).locale).lead();
}

/** POST: a shopper's message from the help block; the answers are those of extensions/help/README.md. */
export async function action({ request }: ActionFunctionArgs) {
  const entrance = await enterStorefront(request);
  let answers = answerWith(request, browsersLanguage(request.headers.get('accept-language')));
  if (request.method !== 'POST') return answers.methodRefused();
  try {
    // Before anything is asked of the database: to send somebody away must cost next to nothing.
    turnstile.look();
    answers = answerWith(request, (await shopSettings(entrance.desk)).locale);
    return await withPhotoPost(request, (post) => {
      const raw = readPost(post);
      answers = answerWith(request, raw.locale || answers.locale);
      return takePost(entrance, raw, answers);
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return answers.problem(error);
  }
}

async function takePost({ desk, customerId, clientAddress, userAgent }: StorefrontEntrance, raw: RawForm, answers: Answers): Promise<Response> {
  const [read, fault] = [readTicketForm(raw), faultOfPhotos(raw.photos)];
  const refuse = async (errors: FieldError[]) => answers.errors(raw, errors, (await formTopicsNow(desk)).topics);
  if (read.errors || fault) return refuse([...(read.errors ?? []), ...(fault ? [fault] : [])]);
  const address = clientAddress === 'unknown' ? null : clientAddress;
  const rushed = rush.count(desk.shop.id, desk.clock.now()) > PATIENT;
  const sender = { customerId, address, visitors: visitorMarks(desk, clientAddress, userAgent) };
  try {
    return answers.taken(await turnstile.pass(() => takeForm(desk, { ...read.form, locale: answers.locale }, raw.photos, { ...sender, rushed: rushed || turnstile.isCrowded })), read.form.email);
  } catch (error) {
    const refused = photoFault(error) ?? topicFault(error);
    if (!refused) throw error;
    return refuse([refused]);
  }
}
