import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterStorefront } from '#app/desk/enter-storefront.server.ts';

/** GET: whoever asks for it at the address of the proxy learns that the proxy is there; and we, where it is. */
export async function loader({ request }: LoaderFunctionArgs) {
  await enterStorefront(request);
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}
