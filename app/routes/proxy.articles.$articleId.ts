import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterStorefront } from '#app/desk/enter-storefront.server.ts';
import { escaped } from '#app/desk/liquid-page.server.ts';
import { Turnstile } from '#app/desk/turnstile.ts';
import { publishedArticle } from '#app/domain/help/published-article.server.ts';
import { BriefCount } from '#app/platform/brief-count.ts';
import { Problem } from '#app/platform/problem.ts';
import { minutes } from '#app/platform/spans.ts';

// What comes depends on what is asked for: a cache must not give a page the JSON.
const VARY = { Vary: 'Accept' };
const HEADERS = { ...VARY, 'Cache-Control': 'public, max-age=60', 'X-Robots-Tag': 'noindex', 'X-Content-Type-Options': 'nosniff' };

/** All shops' articles together: each is read, and made fit for a page, anew. */
const turnstile = new Turnstile({ inside: 2, waiting: 100, rest: 1 });
/** Of one network address, which a whole school may share. */
const asked = new BriefCount({ max: 600, window: minutes(1) });

/**
 * GET: the text of one published article, for a page that could not get it from
 * the shop itself. `?locale=` asks for a language. JSON where that is asked for:
 * `{ id, title, html, lang }`; else the same as a piece of HTML. 429 with
 * `Retry-After` where too many ask at once, which the block's script tells as it
 * does an answer that did not come: the next press asks again.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, clientAddress } = await enterStorefront(request);
  const locale = new URL(request.url).searchParams.get('locale') ?? '';
  try {
    const wait = clientAddress === 'unknown' ? null : asked.count(`${desk.shop.id}:${clientAddress}`, desk.clock.now());
    if (wait) throw new Problem('too_many', { retry: true, retryAfter: wait });
    const { id, title, html, lang } = await turnstile.pass(() => publishedArticle(desk, params.articleId ?? '', locale));
    if (/\bapplication\/json\b/.test(request.headers.get('accept') ?? '')) return Response.json({ id, title, html, lang }, { headers: HEADERS });
    // The body as the theme extension itself prints it (extensions/help/snippets/bodies.liquid), which its script looks for.
    const body = `<div class="mend-help__body" data-mend-body="${id}" lang="${escaped(lang)}" dir="auto">${html}</div>`;
    const piece = `<article data-mend-bodies lang="${escaped(lang)}"><h4>${escaped(title)}</h4>${body}</article>`;
    return new Response(piece, { headers: { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' } });
  } catch (error) {
    if (error instanceof Problem && ['not_found', 'too_many'].includes(error.code)) return refusal(error);
    throw error;
  }
}

function refusal({ status, details: { retryAfter } }: Problem): Response {
  return new Response(null, { status, headers: { ...VARY, 'Cache-Control': 'no-store', ...(retryAfter ? { 'Retry-After': String(retryAfter) } : {}) } });
}
