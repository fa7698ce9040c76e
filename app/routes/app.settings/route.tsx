import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { boundary } from '@shopify/shopify-app-remix/server';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer, problemResponse } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { policies } from '#app/domain/automation/policies.server.ts';
import { percentOf } from '#app/domain/automation/policy.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { inboxAddress } from '#app/domain/channels/email/mail-addresses.ts';
import { changeSettings } from '#app/domain/shops/change-settings.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';
import { Settings } from './Settings.tsx';
import { SettingsForm } from './settings-form.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const { desk } = await enterAdmin(request);
  const [settings, calendar, acting] = await Promise.all([shopSettings(desk), currentCalendar(desk), policies(desk)]).catch(problemResponse);
  const { locale, languages, senderName, surveysOn, surveyDelayHours, answerTargetHours, shopifyNotifiesRefund, shopifyNotifiesReplacement, shopifyNotifiesReturn, goodwillPercent, goodwillDays } = settings;
  return {
    stored: { locale, languages, senderName, surveysOn, surveyDelayHours, answerTargetHours, shopifyNotifiesRefund, shopifyNotifiesReplacement, shopifyNotifiesReturn, goodwillPercent, goodwillDays } as SettingsForm,
    shares: acting.filter(({ kind }) => kind === 'goodwill').map(({ id, name, preset }) => ({ id, name, percent: percentOf(preset) })),
    shopName: settings.name,
    address: inboxAddress(desk),
    guideAway: settings.setupDismissedAt !== null,
    hours: { unset: calendar.unset, always: calendar.always, timeZone: calendar.timeZone },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await changeSettings(desk, await readForm(request, SettingsForm.partial()));
    return { saved: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

export const headers: HeadersFunction = (args) => boundary.headers(args);

export default function SettingsPage() {
  return <Settings {...useLoaderData<typeof loader>()} />;
}
