import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { planResolution } from '#app/domain/resolutions/plan-resolution.server.ts';
import { kindAndWish } from '#app/domain/resolutions/wish.ts';

const PlanForm = z.intersection(z.object({ key: z.uuid(), ticketId: z.uuid(), issueId: z.uuid() }), kindAndWish);

/** POST: what this resolution would do, frozen as a plan. Nothing moves and nothing is made. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return await planResolution(desk, await readForm(request, PlanForm));
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
