import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { causes, type CauseRow } from '#app/domain/issues/causes.server.ts';
import { Causes } from './Causes.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const line = ({ id, title, archivedAt }: CauseRow) => ({ id, title: title[locale], archived: archivedAt !== null });
  const groups = (await causes(desk, { archived: true })).map((group) => ({ ...line(group), children: group.children.map(line) }));
  return { groups };
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function CausesPage() {
  return <Causes {...useLoaderData<typeof loader>()} />;
}
