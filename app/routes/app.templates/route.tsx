import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { templateList as listOf } from '#app/domain/templates/template-list.server.ts';
import { RESOLUTION_KINDS, type ResolutionKind } from '#app/domain/templates/template-row.ts';
import { wordsFor } from '#app/locales/words.server.ts';
import { listQuery } from './list-query.ts';
import { templateList } from './template-list.ts';
import { Templates } from './Templates.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const query = listQuery(new URL(request.url).searchParams);
  const words = wordsFor(locale, 'templates');
  const kindWords = Object.fromEntries(RESOLUTION_KINDS.map((kind) => [kind, words(`kind.${kind}`)])) as Record<ResolutionKind, string>;
  const { folders, ...list } = await listOf(desk, { ...query, kindWords });
  return { query, folders, list: templateList({ folders, ...list }, locale) };
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function TemplatesPage() {
  return <Templates {...useLoaderData<typeof loader>()} />;
}
