import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterStorefront } from '#app/desk/enter-storefront.server.ts';
import { escaped } from '#app/desk/liquid-page.server.ts';
import { publishedArticle } from '#app/domain/help/published-article.server.ts';
import { Problem } from '#app/platform/problem.ts';

const HEADERS = { 'Cache-Control': 'public, max-age=60', 'X-Robots-Tag': 'noindex', 'X-Content-Type-Options': 'nosniff' };

/**
 * GET: the text of one published article, for a page that could not get it from
 * the shop itself. `?locale=` asks for a language. JSON where that is asked for:
 * `{ id, title, html, lang }`; else the same as a piece of HTML.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk } = await enterStorefront(request);
  const locale = new URL(request.url).searchParams.get('locale') ?? '';
  try {
    const { id, title, html, lang } = await publishedArticle(desk, params.articleId ?? '', locale);
    if (/\bapplication\/json\b/.test(request.headers.get('accept') ?? '')) return Response.json({ id, title, html, lang }, { headers: HEADERS });
    // The body as the theme extension itself prints it (extensions/help/snippets/bodies.liquid), which its script looks for.
    const body = `<div class="mend-help__body" data-mend-body="${id}" lang="${escaped(lang)}" dir="auto">${html}</div>`;
    const piece = `<article data-mend-bodies lang="${escaped(lang)}"><h4>${escaped(title)}</h4>${body}</article>`;
    return new Response(piece, { headers: { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' } });
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_found') return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
    throw error;
  }
}
