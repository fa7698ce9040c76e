import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { changeCalendar } from '#app/domain/calendars/change-calendar.server.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { Hours } from './Hours.tsx';
import { HoursForm } from './hours-form.ts';
import { typedHours } from './hours-typed.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  const calendar = await currentCalendar(desk).catch(problemResponse);
  return {
    stored: typedHours(calendar),
    unset: calendar.unset,
    // From here, so that server and browser list the same.
    timeZones: [...new Set([calendar.timeZone, ...Intl.supportedValuesOf('timeZone')])].sort(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { version, ...calendar } = await readForm(request, HoursForm);
    return { version: await changeCalendar(desk, version, calendar) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function HoursPage() {
  return <Hours {...useLoaderData<typeof loader>()} />;
}
