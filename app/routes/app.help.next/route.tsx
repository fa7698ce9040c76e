import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { writeNext } from '#app/domain/help/write-next.server.ts';
import { WriteNext } from './WriteNext.tsx';

/** What shoppers looked for and did not find. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  return writeNext(desk, locale);
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function WriteNextPage() {
  return <WriteNext {...useLoaderData<typeof loader>()} />;
}
