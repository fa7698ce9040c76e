import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { templateFolders } from '#app/domain/templates/folders.server.ts';
import { freshTemplates } from '#app/domain/templates/fresh-templates.server.ts';
import { listQuery } from './list-query.ts';
import { templateList } from './template-list.ts';
import { Templates } from './Templates.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const query = listQuery(new URL(request.url).searchParams);
  const [rows, counted] = await Promise.all([freshTemplates(desk), templateFolders(desk)]);
  const folders = counted.map(({ id, name }) => ({ id, name }));
  return { query, folders, list: templateList(rows, folders, query, locale) };
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function TemplatesPage() {
  return <Templates {...useLoaderData<typeof loader>()} />;
}
