import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { isRouteErrorResponse, Link, Outlet, useLoaderData, useRouteError } from '@remix-run/react';
import { NavMenu } from '@shopify/app-bridge-react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { shortcutsOf } from '#app/domain/shops/shortcuts-of.server.ts';
import { AdminFrame } from '#app/ui/AdminFrame.tsx';
import { lazyPart } from '#app/ui/lazy-part.ts';
import { PageError } from '#app/ui/PageError.tsx';

// No page waits for it.
const Keys = lazyPart(() => import('#app/ui/shortcuts/Keys.tsx'));

export async function loader({ request }: LoaderFunctionArgs) {
  const { agent, locale, desk } = await enterAdmin(request);
  return { agent: { id: agent.id, name: agent.name }, locale, shop: { domain: desk.shop.domain }, shortcuts: await shortcutsOf(desk, agent.id) };
}

// Who works here, how and in which language does not change while the app is open.
export const shouldRevalidate = () => false;

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function App() {
  const { shortcuts } = useLoaderData<typeof loader>();
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return (
    <AdminFrame>
      <Menu />
      <Outlet />
      {alive && (
        <Suspense>
          <Keys on={shortcuts} />
        </Suspense>
      )}
    </AdminFrame>
  );
}

/** The library's own answers (bounce, reauthorise) pass through; the rest gets words. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && typeof error.data === 'string' && error.data.includes('<script')) return boundary.error(error);
  return (
    <AdminFrame>
      <Menu />
      <PageError error={error} />
    </AdminFrame>
  );
}

/** In the admin's own bar; a page that failed leaves it there, for the others may be well. */
function Menu() {
  const { t } = useTranslation('frame');
  return (
    <NavMenu>
      <Link to="/app" rel="home">
        Mend
      </Link>
      <Link to="/app/tickets">{t('inbox')}</Link>
      <Link to="/app/templates">{t('templates')}</Link>
      <Link to="/app/help">{t('help')}</Link>
      <Link to="/app/ledger">{t('ledger')}</Link>
      <Link to="/app/causes">{t('causes')}</Link>
      <Link to="/app/settings">{t('settings')}</Link>
    </NavMenu>
  );
}
