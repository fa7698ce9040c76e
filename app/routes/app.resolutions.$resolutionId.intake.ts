import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { intakeInQuestion } from '#app/domain/resolutions/intake-in-question.server.ts';
import { tellIntake } from '#app/domain/resolutions/tell-intake.server.ts';

const IntakeForm = z.object({ refundId: z.union([z.literal(''), z.string().regex(/^\d{1,20}$/)]) });

/** GET: an intake of which Shopify does not say whose it was, with what may be it; null once it is known. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    return { intake: await intakeInQuestion(desk, idIn(params.resolutionId)) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

/** POST { refundId }: that one was ours; empty: none was. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { refundId } = await readForm(request, IntakeForm);
    const { id, state } = await tellIntake(desk, idIn(params.resolutionId), refundId || null);
    return { id, state };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
