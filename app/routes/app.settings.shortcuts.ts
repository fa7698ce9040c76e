import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { changeShortcuts } from '#app/domain/shops/change-shortcuts.server.ts';

const ShortcutsForm = z.object({ on: z.boolean() });

/** POST: single keys act on this agent's pages, or do not. */
export async function action({ request }: ActionFunctionArgs) {
  const { desk, agent, locale } = await enterAdmin(request);
  try {
    const { on } = await readForm(request, ShortcutsForm);
    await changeShortcuts(desk, agent.id, on);
    return { on };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
