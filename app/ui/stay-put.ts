import { isRouteErrorResponse, type ClientLoaderFunctionArgs } from '@remix-run/react';

/**
 * The client's loader of a page that reads itself again while somebody works
 * on it: where that fails, the page keeps what it shows, marked `stale`. What
 * was never shown fails as ever, and so does what is there no more or sends the
 * reader elsewhere.
 */
export function stayPut<Loader>() {
  return async function clientLoader({ request, serverLoader }: ClientLoaderFunctionArgs) {
    try {
      return { ...(await serverLoader<Loader>()), stale: false };
    } catch (error) {
      const shown = shownAt<Awaited<ReturnType<typeof serverLoader<Loader>>>>(new URL(request.url));
      if (!shown || error instanceof Response || (isRouteErrorResponse(error) && error.status === 404)) throw error;
      return { ...shown, stale: true };
    }
  };
}

function shownAt<T>({ pathname, search }: URL): T | null {
  const { location, matches, loaderData } = window.__remixRouter.state;
  if (location.pathname !== pathname || location.search !== search) return null;
  return (loaderData[matches.at(-1)?.route.id ?? ''] as T | undefined) ?? null;
}
