import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterAdmin } from '#app/desk/enter-admin.server.ts';
import { problemAnswer } from '#app/desk/problem-answer.server.ts';
import { variantsOnSale } from '#app/domain/orders/variants-on-sale.server.ts';
import { Problem } from '#app/platform/problem.ts';

/** GET ?words=&product=&cursor=: variants on sale with their stock, for choosing one. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { desk, locale } = await enterAdmin(request);
  try {
    const asked = new URL(request.url).searchParams;
    const product = asked.get('product') || null;
    if (product && !/^\d{1,20}$/.test(product)) throw new Problem('not_found');
    return await variantsOnSale(desk, (asked.get('words') ?? '').slice(0, 100), product, asked.get('cursor')?.slice(0, 500) || null);
  } catch (error) {
    return problemAnswer(error, locale);
  }
}
