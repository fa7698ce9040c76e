import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { idIn, readForm } from '#app/desk/read-form.server.ts';
import { confirmLoss, type LossChanged } from '#app/domain/resolutions/loss/confirm-loss.server.ts';
import { planLoss } from '#app/domain/resolutions/loss/plan-loss.server.ts';
import { Problem } from '#app/platform/problem.ts';
import { lossView } from '#app/ui/ticket/loss-view.ts';

const LossForm = z.object({ seen: z.string().length(64) });

/** GET: what ending this replacement as lost would do, as Shopify knows its order now; null when it is ended. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const plan = await planLoss(desk, idIn(params.resolutionId));
    return { loss: plan && lossView(plan) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}

/** POST { seen }: ends it as the agent saw it; its units are free again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const { seen } = await readForm(request, LossForm);
    const { id, state } = await confirmLoss(desk, idIn(params.resolutionId), seen);
    return { id, state };
  } catch (error) {
    return problemAnswer(asSeen(error), locale);
  }
}

/** What changed meanwhile goes to the page as the page draws it. */
function asSeen(error: unknown): unknown {
  if (!(error instanceof Problem) || error.code !== 'order_changed') return error;
  return new Problem('order_changed', { shown: { fresh: lossView((error.details.shown as LossChanged).fresh) } });
}
