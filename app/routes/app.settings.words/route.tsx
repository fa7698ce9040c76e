import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { languageTag } from '#app/domain/help/language-tag.ts';
import { removeWords } from '#app/domain/help/remove-words.server.ts';
import { saveWords } from '#app/domain/help/save-words.server.ts';
import { storefrontWords } from '#app/domain/help/storefront-words.server.ts';
import { Wording } from './Wording.tsx';

const Language = z.object({ locale: z.string().max(20), version: z.int().min(0) });
const WordsForm = Language.extend({ texts: z.record(z.string().max(60), z.string().max(2000)) });

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  const wanted = languageTag(new URL(request.url).searchParams.get('language') ?? '');
  return storefrontWords(desk, wanted).catch(problemResponse);
}

/** POST: a language's words, all of them anew. DELETE: that language is taken away. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (request.method !== 'DELETE') return { version: await saveWords(desk, await readForm(request, WordsForm)) };
    const removed = await readForm(request, Language);
    await removeWords(desk, removed.locale, removed.version);
    return { removed: removed.locale };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function WordsPage() {
  return <Wording page={useLoaderData<typeof loader>()} />;
}
