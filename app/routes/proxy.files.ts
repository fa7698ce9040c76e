import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterStorefront } from '#app/desk/enter-storefront.server.ts';
import { fileAnswer, fileRefusal } from '#app/desk/file-answer.server.ts';
import { attachmentByLink } from '#app/domain/tickets/attachment-by-link.server.ts';

/** GET: the file of a signed link on the store's own domain; Shopify's signature names the shop, ours the file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterStorefront(request);
  try {
    return fileAnswer(await attachmentByLink(desk, new URL(request.url).searchParams));
  } catch (error) {
    return fileRefusal(error, request);
  }
}
