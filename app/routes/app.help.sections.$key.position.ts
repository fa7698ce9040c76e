import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { readForm } from '#app/desk/read-form.server.ts';
import { moveSection } from '#app/domain/help/move-section.server.ts';

const PositionForm = z.object({ place: z.int().min(0).max(1000) });

/** PUT: the section moves to a place among the shop's. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    await moveSection(desk, params.key ?? '', (await readForm(request, PositionForm)).place);
    return { moved: true };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
