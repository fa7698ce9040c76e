import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { changeTalkSettings } from '#app/domain/channels/chat/change-talk-settings.server.ts';
import { talkSettings } from '#app/domain/channels/chat/talk-settings.server.ts';
import { typedPhone } from '#app/domain/channels/chat/typed-phone.server.ts';
import { Talk } from './Talk.tsx';
import { typedTalk } from './talk-typed.ts';

const Range = z.object({ weekday: z.int().min(1).max(7), opens: z.int().nullable(), closes: z.int().nullable() });
const TalkForm = z.object({ version: z.int().min(0), chatOn: z.boolean(), callBackOn: z.boolean(), phone: z.string().max(40), phoneHours: z.array(Range).max(70).nullable() });

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  const [stored, calendar] = await Promise.all([talkSettings(desk), currentCalendar(desk)]).catch(problemResponse);
  const phone = stored.phone && (await typedPhone(desk, stored.phone));
  return { stored: typedTalk({ ...stored, phone }), hoursUnset: calendar.unset };
}

/** POST: whether shoppers can chat and be called, and the shop's phone. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { version, ...wanted } = await readForm(request, TalkForm);
    return { version: await changeTalkSettings(desk, version, wanted) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function ChatPage() {
  return <Talk {...useLoaderData<typeof loader>()} />;
}
