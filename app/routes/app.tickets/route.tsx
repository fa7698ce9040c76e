import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { useMemo } from 'react';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemResponse } from '#app/desk/problem-answer.server.ts';
import { readQuery } from '#app/desk/read-form.server.ts';
import { ShopTime } from '#app/ui/ShopTime.tsx';
import { inboxView } from './inbox-view.server.ts';
import { Inbox } from './Inbox.tsx';
import { InboxQuery } from './inbox-query.ts';
import { unpackLines } from './packed-lines.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  return inboxView(desk, locale, readQuery(request, InboxQuery)).catch(problemResponse);
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function InboxPage() {
  const { timeZone, now, lines: packed, ...view } = useLoaderData<typeof loader>();
  const lines = useMemo(() => unpackLines(packed), [packed]);
  return (
    <ShopTime timeZone={timeZone} now={now}>
      <Inbox view={{ ...view, lines }} />
    </ShopTime>
  );
}
