import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterStorefront } from '#app/desk/enter-storefront.server.ts';
import { readersLocale } from '#app/desk/readers-locale.server.ts';
import { liquidPage } from '#app/desk/liquid-page.server.ts';
import { surveyHtml } from '#app/domain/surveys/survey-html.server.ts';

/** Any other address below the proxy: a kind page with a way on. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterStorefront(request);
  const locale = await readersLocale(desk, request);
  return liquidPage(surveyHtml({ state: 'gone', locale: null, orderName: null, score: null }, { locale }), { status: 404 });
}
