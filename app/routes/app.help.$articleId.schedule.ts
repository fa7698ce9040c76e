import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { callOffSchedule } from '#app/domain/help/call-off-schedule.server.ts';

const ScheduleForm = z.object({ version: z.int() });

/** DELETE: what was to go live stays a draft. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await callOffSchedule(desk, idIn(params.articleId), (await readForm(request, ScheduleForm)).version);
    return { calledOff: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
