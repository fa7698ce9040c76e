import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { changeRole } from '#app/domain/shops/change-role.server.ts';

const RoleForm = z.object({ role: z.enum(['agent', 'lead']) });

/** PUT: makes an agent a lead, or an agent again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await changeRole(desk, params.agentId ?? '', (await readForm(request, RoleForm)).role);
    return { saved: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
