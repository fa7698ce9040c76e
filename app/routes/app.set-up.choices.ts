import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import type { Desk } from '#app/desk/desk.ts';
import { changeCalendar } from '#app/domain/calendars/change-calendar.server.ts';
import { currentCalendar } from '#app/domain/calendars/current-calendar.server.ts';
import { changeSettings } from '#app/domain/shops/change-settings.server.ts';
import { shopSettings } from '#app/domain/shops/shop-settings.server.ts';

const ChoiceForm = z.object({ step: z.enum(['sender', 'languages', 'hours']) });

/** POST: what is set already is what the shop wants; that step of the guide is done. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { step } = await readForm(request, ChoiceForm);
    await keep[step](desk);
    return { step };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

const keep = {
  async sender(desk: Desk) {
    const { senderName } = await shopSettings(desk);
    await changeSettings(desk, { senderName });
  },
  async languages(desk: Desk) {
    const { languages } = await shopSettings(desk);
    await changeSettings(desk, { languages: languages as ('ko' | 'en')[] });
  },
  async hours(desk: Desk) {
    const { version, timeZone, always, hours, holidays } = await currentCalendar(desk);
    await changeCalendar(desk, version, { timeZone, always, hours, holidays });
  },
};
