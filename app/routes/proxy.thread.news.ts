import type { ActionFunctionArgs } from '@remix-run/node';
import { Load } from '#app/desk/load.ts';
import { answerShopper } from '#app/desk/shopper-answer.server.ts';
import { earlierInThread, newsOfThread } from '#app/domain/shoppers/thread-news.server.ts';
import { NewsForm } from '#app/domain/shoppers/thread-forms.ts';

/** So many a second cost a process a fifth of its time; beyond that open chats ask less often. */
const load = new Load(40);

/** POST: what changed since the cursor, or, with `before`, the messages before those that the page has. */
export function action({ request }: ActionFunctionArgs) {
  return answerShopper(request, { schema: NewsForm, most: 2048 }, async ({ desk, form: { token, cursor, before, read } }) => ({
    status: 200,
    body: before ? await earlierInThread(desk, token, before) : await newsOfThread(desk, { token, cursor, read, load: load.count() }),
  }));
}
