import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { templates } from '#app/domain/templates/templates.server.ts';
import { Templates } from './Templates.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  const rows = await templates(desk, { archived: true });
  const lines = rows.map(({ id, title, resolutionKind, archived, texts }) => ({
    id,
    title: title[locale],
    resolutionKind: resolutionKind as 'refund' | 'replacement' | null,
    archived,
    only: onlyLanguage(texts.map((text) => text.locale)),
  }));
  return { lines };
}

function onlyLanguage(written: ('ko' | 'en')[]): 'ko' | 'en' | null {
  const [first, ...others] = new Set(written);
  return others.length > 0 ? null : (first ?? null);
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function TemplatesPage() {
  return <Templates {...useLoaderData<typeof loader>()} />;
}
