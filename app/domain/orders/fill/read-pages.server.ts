import { keepFilled } from './keep-filled.server.ts';
import type { Work } from './progress.ts';

const LONG_AGO = new Date(0);

/** Where there is no bulk result: every order by plain paging, whole at once. */
export const readPages: Work = async (desk, run) => {
  const readAt = desk.clock.now();
  const page = await desk.shopify.ordersUpdatedSince(LONG_AGO, run.cursor);
  await keepFilled(desk, page.orders, readAt);
  const done = run.done + page.orders.length;
  return page.cursor ? { step: 'pages', cursor: page.cursor, done } : { step: 'finished', done };
};
