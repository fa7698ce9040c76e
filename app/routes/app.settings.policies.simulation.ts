import type { ActionFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { policyForm } from '#app/domain/automation/policy.ts';
import { simulatePolicy } from '#app/domain/automation/simulate-policy.server.ts';

/** POST: what such a policy would have done over the last 90 days. Nothing is stored. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return await simulatePolicy(desk, await readForm(request, policyForm));
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
