import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';

/** An address that no page has: said in the reader's language, with the menu around it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await enterAdmin(request);
  throw new Response('not_found', { status: 404 });
}

/** Never drawn; a door without a page would answer the bare response. */
export default function NoSuchPage() {
  return null;
}
