import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { moveCause } from '#app/domain/issues/move-cause.server.ts';

const PositionForm = z.object({ direction: z.enum(['up', 'down']) });

/** PUT: the cause moves one place within its group, a group among the groups. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const causeId = idIn(params.causeId);
    const { direction } = await readForm(request, PositionForm);
    await desk.transaction(function move(ledger) {
      return moveCause(ledger, causeId, direction);
    });
    return { moved: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
