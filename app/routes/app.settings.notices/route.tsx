import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { changeNotices } from '#app/domain/shops/change-notices.server.ts';
import { noticesOf } from '#app/domain/shops/notices-of.server.ts';
import { Notices } from './Notices.tsx';

const NoticesForm = z.object({ notifyNewTicket: z.boolean(), notifyReply: z.boolean(), notifyApproval: z.boolean() });

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, agent } = await enterAdmin(request);
  return noticesOf(desk, agent.id).catch(problemResponse);
}

export async function action({ request }: ActionFunctionArgs) {
  const { desk, agent, locale } = await enterAdmin(request);
  try {
    await changeNotices(desk, agent.id, await readForm(request, NoticesForm));
    return { saved: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function NoticesPage() {
  return <Notices {...useLoaderData<typeof loader>()} />;
}
