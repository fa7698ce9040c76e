import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { refundChoices } from '#app/domain/resolutions/refund-choices.server.ts';
import { Problem } from '#app/platform/problem.ts';

/** GET: payments, locations and duties that a refund of this order has to choose from. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (!/^\d{1,20}$/.test(params.orderId ?? '')) throw new Problem('not_found');
    return { choices: await refundChoices(desk, params.orderId!) };
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
