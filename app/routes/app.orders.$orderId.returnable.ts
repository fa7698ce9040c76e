import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { returnChoices } from '#app/domain/resolutions/returns/return-choices.server.ts';
import { Problem } from '#app/platform/problem.ts';

/** GET: what of the order can come back, and the reasons there are. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    if (!/^\d{1,20}$/.test(params.orderId ?? '')) throw new Problem('not_found');
    return await returnChoices(desk, params.orderId!);
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
