import { redirect, type LoaderFunctionArgs } from '@remix-run/node';

/** Shopify opens the app at its root; everything of ours lives under /app. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  if (searchParams.has('shop')) return redirect(`/app${search}`);
  // Nobody is ever asked for a shop's domain (App Store requirement 2.3.1).
  throw new Response('Open Mend from Apps in your Shopify admin.', { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
