import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { readQuery } from '#app/desk/read-form.server.ts';
import { InboxQuery } from '#app/routes/app.tickets/inbox-query.ts';
import { inboxView } from '#app/routes/app.tickets/inbox-view.server.ts';

export { default } from '#app/routes/app.tickets/route.tsx';

let kept: Awaited<ReturnType<typeof inboxView>> | undefined;

/** The inbox over a constant: what the inbox said at the first call, from then on without reading. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  kept ??= await inboxView(desk, locale, readQuery(request, InboxQuery));
  return kept;
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
