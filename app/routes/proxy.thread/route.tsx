import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterStorefront } from '#app/desk/enter-storefront.server.ts';
import { readersLocale } from '#app/desk/readers-locale.server.ts';
import { threadPage } from './thread-page.server.ts';

/** GET: the page of a thread, the same for everybody: who opens it shows the secret by a POST of its own. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterStorefront(request);
  return threadPage(await readersLocale(desk, request));
}
