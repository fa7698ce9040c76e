import type { z } from 'zod';
import { problemWords } from '#app/locales/problem-words.server.ts';
import type { Locale } from '#app/locales/words.server.ts';
import { log, reasonOf } from '#app/platform/log.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { enterStorefront, type StorefrontEntrance } from './enter-storefront.server.ts';
import { readBytes } from './read-bytes.server.ts';
import { checked } from './read-form.server.ts';

export interface ShopperCall<F> extends StorefrontEntrance {
  form: F;
  /** Of the page that asks. */
  locale: Locale;
  /** The shopper's network address, to count by; null where the proxy does not say. */
  client: string | null;
}

/** What a block's script gets of a refusal. */
export interface ShopperRefusal {
  code: string;
  error: string;
  field?: string;
  retryAfter?: number;
}

/**
 * A door for the scripts of our blocks: JSON in, JSON out, through Shopify's
 * proxy. The page's language stands in the address (`?locale=ko`).
 * @param most bytes of the body
 * @param act answers with the status and what is sent
 * @throws Response 400 or 404 of enterStorefront
 */
export async function answerShopper<S extends z.ZodType>(request: Request, { schema, most }: { schema: S; most: number }, act: (call: ShopperCall<z.output<S>>) => Promise<{ status: number; body: unknown }>): Promise<Response> {
  const entrance = await enterStorefront(request);
  const locale = new URL(request.url).searchParams.get('locale') === 'ko' ? 'ko' : 'en';
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
  try {
    const form = checked(schema, await jsonOf(request, most));
    const client = entrance.clientAddress === 'unknown' ? null : entrance.clientAddress;
    const { status, body } = await act({ ...entrance, form, locale, client });
    return Response.json(body, { status, headers: NO_STORE });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return shopperRefusal(error, locale);
  }
}

const NO_STORE = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

/** Other pages can post a form or plain text here with the shopper's cookies, but not JSON. */
async function jsonOf(request: Request, most: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Problem('bad_input', { note: 'the body is not said to be JSON' });
  const bytes = await readBytes(request, most);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    log.debug({ reason: reasonOf(error) }, 'a block posted no JSON');
    throw new Problem('bad_input', { note: 'the body is no JSON' });
  }
}

/** A Problem as a block's script gets it. @param said its words, where they stand beside other words than those of problems */
export function shopperRefusal({ code, status, details }: Problem, locale: Locale, said: string | null = null): Response {
  const { field, retryAfter, words = code, values } = details;
  const body: ShopperRefusal = { code, error: said ?? problemWords(locale, words, values), ...(field ? { field } : {}), ...(retryAfter ? { retryAfter } : {}) };
  return Response.json(body, { status, headers: { ...NO_STORE, ...(retryAfter ? { 'Retry-After': String(retryAfter) } : {}) } });
}
