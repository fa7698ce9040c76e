import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { changeFormTopics } from '#app/domain/channels/storefront/change-form-topics.server.ts';
import { formTopicsNow } from '#app/domain/channels/storefront/form-topics.server.ts';
import { FormTopicRule } from '#app/domain/channels/storefront/topics.ts';
import { FormTopics } from './FormTopics.tsx';

const TopicsForm = z.object({ version: z.int().min(0), topics: z.array(FormTopicRule) });

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  return { stored: await formTopicsNow(desk).catch(problemResponse) };
}

/** POST: which topics shoppers may choose, and what the form asks for each. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { version, topics } = await readForm(request, TopicsForm);
    return { version: await changeFormTopics(desk, version, topics) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function StorefrontPage() {
  return <FormTopics {...useLoaderData<typeof loader>()} />;
}
