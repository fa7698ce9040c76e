import type { LoaderFunctionArgs } from '@remix-run/node';
import { shopify } from '#app/shopify.server.ts';

/** The library's bounce page and its ways out of the frame. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (new URL(request.url).pathname === '/auth/login') {
    throw new Response('Open Mend from Apps in your Shopify admin.', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  }
  await shopify.authenticate.admin(request);
  return null;
}
