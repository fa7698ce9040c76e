import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, useLoaderData, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react';
import { Suspense } from 'react';
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: polarisStyles }];
export const meta: MetaFunction = () => [{ title: 'Mend' }];

export async function loader({ request }: LoaderFunctionArgs) {
  return { apiKey: process.env.SHOPIFY_API_KEY ?? '', locale: localeIn(new URL(request.url).search) };
}

// Korean words stay whole at the end of a line, in Polaris' help texts too; an address too long for it may break.
const lines = 'html{word-break:keep-all;overflow-wrap:break-word}html .Polaris-Text--break{word-break:inherit}';

// Never read again: the language stays as the admin opened us.
export const shouldRevalidate = () => false;

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export default function Root() {
  const { apiKey, locale } = useLoaderData<typeof loader>();
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="shopify-api-key" content={apiKey} />
        {/* The newest App Bridge, before any other script (App Store requirement 2.2.3). */}
        <script src="https://cdn.shopify.com/shopifycloud/app-bridge.js" data-api-key={apiKey} />
        <Meta />
        <Links />
        <style>{lines}</style>
      </head>
      <body>
        {/* A page whose words are still under way waits here; outside of Polaris, whose first effects would disturb the boundary's hydration. */}
        <Suspense>
          <Outlet />
        </Suspense>
        {/* No ScrollRestoration: it reads the browser's storage, which the admin's frame may not have. */}
        <Scripts />
      </body>
    </html>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  // An address without a route has no loader's data.
  const asked = localeIn(useLocation().search);
  const locale = useRouteLoaderData<typeof loader>('root')?.locale ?? asked;
  console.error(error instanceof Error ? error.message : 'unexpected');
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>Mend</title>
        <style>{lines}</style>
      </head>
      <body style={{ fontFamily: 'sans-serif', padding: '2rem', maxWidth: '40rem' }}>
        <h1>{locale === 'ko' ? '페이지를 열지 못했습니다' : 'This page did not open'}</h1>
        <p>{locale === 'ko' ? 'Shopify 관리자의 앱 메뉴에서 Mend를 다시 열어 주세요.' : 'Please open Mend again from Apps in your Shopify admin.'}</p>
      </body>
    </html>
  );
}

function localeIn(search: string): 'ko' | 'en' {
  return new URLSearchParams(search).get('locale')?.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}
