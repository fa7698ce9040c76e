import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { budgetsForm } from '#app/domain/resolutions/budgets/budget-form.ts';
import { simulateBudgets } from '#app/domain/resolutions/budgets/simulate-budgets.server.ts';

const SimulationForm = z.object({ budgets: budgetsForm });

/** POST: what such budgets would have done over the last 90 days. Nothing is stored. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return await simulateBudgets(desk, (await readForm(request, SimulationForm)).budgets);
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
