import { byId } from './el.js';
import { drawMessages } from './messages.js';
import { notice } from './notice.js';
import { post } from './post.js';
import { thread } from './thread.js';
import { say } from './words.js';

/** A file's link lives for half an hour. */
const LINKS_LAST = 25 * 60_000;

/** Shows what is folded, else fetches the messages before. */
export async function showEarlier({ open }) {
  const button = byId('earlier');
  if (thread.folded) return unfold(button);
  if (!thread.session) return;
  button.disabled = true;
  const answer = await post('news', { token: thread.session.token, before: thread.earlier });
  button.disabled = false;
  if (!answer.ok) return answer.status === 401 ? open() : notice((answer.body && answer.body.error) || say('page.offline'));
  thread.older = [...answer.body.messages, ...thread.older];
  // Of the oldest of their links.
  if (!thread.pages.length) thread.olderAt = Date.now();
  thread.pages.push(thread.earlier);
  thread.earlier = answer.body.earlier;
  unfold(button);
}

function unfold(button) {
  thread.folded = 0;
  drawMessages();
  button.hidden = !thread.earlier;
  const [top] = byId('messages').children;
  if (top) Object.assign(top, { tabIndex: -1 }).focus();
}

/** Something was pressed: where it is a file whose link is too old by now, a newer one is fetched first. */
export async function freshen(event, { look }) {
  const pressed = event.target.closest('[data-file]');
  if (!pressed) return;
  const id = pressed.dataset.file;
  const isOlder = thread.older.some((message) => message.files.some((file) => file.id === id));
  const isFresh = () => Date.now() - (isOlder ? thread.olderAt : thread.fetchedAt) < LINKS_LAST;
  if (isFresh() || !thread.session) return;
  event.preventDefault();
  thread.session = { ...thread.session, cursor: null };
  // Lets itself in again, where the session is over.
  await look();
  if (isOlder) await freshenOlder();
  const link = document.querySelector(`[data-file="${CSS.escape(id)}"]`);
  if (link && isFresh()) link.click();
}

async function freshenOlder() {
  const fresh = [];
  for (const before of thread.pages) {
    const answer = thread.session && (await post('news', { token: thread.session.token, before }));
    if (!answer || !answer.ok) return notice(say('page.offline'));
    fresh.unshift(...answer.body.messages);
  }
  [thread.older, thread.olderAt] = [fresh, Date.now()];
  drawMessages();
}
