import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterStorefront } from '#app/desk/enter-storefront.server.ts';
import { fileAnswer, fileRefusal } from '#app/desk/file-answer.server.ts';
import { Turnstile } from '#app/desk/turnstile.ts';
import { attachment } from '#app/domain/tickets/attachment.server.ts';
import { attachmentByLink } from '#app/domain/tickets/attachment-by-link.server.ts';
import { BriefCount } from '#app/platform/brief-count.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes } from '#app/platform/spans.ts';

/** So many whole files are in hand at a time, of all shops together. */
const turnstile = new Turnstile({ inside: 4, waiting: 100 });
/** A page draws a file once, and a link lives for an hour: whoever has it reads no faster than this. */
const read = new BriefCount({ max: 120, window: minutes(1) });

/** GET: the file of a signed link on the store's own domain; Shopify's signature names the shop, ours the file. 429 with `Retry-After` where it, or too many of them, are asked for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterStorefront(request);
  try {
    const file = await attachmentByLink(desk, new URL(request.url).searchParams, (id) => {
      const wait = read.count(`${desk.shop.id}:${id}`, desk.clock.now());
      if (wait) throw new Problem('too_many', { retry: true, retryAfter: wait });
      return turnstile.pass(() => attachment(desk, id));
    });
    return fileAnswer(file);
  } catch (error) {
    return fileRefusal(error, request);
  }
}
