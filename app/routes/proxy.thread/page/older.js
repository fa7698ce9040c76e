import { byId } from './el.js';
import { drawMessages } from './messages.js';
import { notice } from './notice.js';
import { post } from './post.js';
import { thread } from './thread.js';
import { say } from './words.js';

/** A file's link lives for half an hour. */
const LINKS_LAST = 25 * 60_000;

/**
 * The view holds the newest messages alone: those that leave it as others arrive stay on the page.
 * @param next the view that takes the place of the thread's
 */
export function keepLeaving({ messages, earlier }) {
  if (earlier && earlier === thread.view.earlier) return;
  const all = [...thread.older, ...thread.view.messages];
  const at = messages.length ? all.findIndex(({ id }) => id === messages[0].id) : -1;
  if (earlier && at >= 0) {
    const older = all.slice(0, at);
    if (older.length > thread.older.length) thread.olderAt = Math.min(thread.older.length ? thread.olderAt : Infinity, thread.fetchedAt);
    thread.older = older;
    return;
  }
  // All of them are in the view, or more arrived than it holds: what lies between is asked for.
  Object.assign(thread, { older: [], earlier, folded: at < 0 ? 0 : Math.max(0, thread.folded - at) });
}

/** Shows what is folded, else fetches the messages before. */
export async function showEarlier({ open }) {
  const button = byId('earlier');
  if (thread.folded) return unfold();
  if (!thread.session) return;
  const { earlier } = thread;
  button.disabled = true;
  const answer = await post('news', { token: thread.session.token, before: earlier });
  button.disabled = false;
  if (!answer.ok) return answer.status === 401 ? open() : notice((answer.body && answer.body.error) || say('page.offline'));
  // So much arrived meanwhile that these are not the ones before any more.
  if (thread.earlier !== earlier) return;
  // Of the oldest of their links.
  if (!thread.older.length) thread.olderAt = Date.now();
  thread.older = [...answer.body.messages, ...thread.older];
  thread.earlier = answer.body.earlier;
  unfold();
}

function unfold() {
  thread.folded = 0;
  drawMessages();
  const [top] = byId('messages').children;
  if (top) Object.assign(top, { tabIndex: -1 }).focus();
}

/** Something was pressed: where it is a file whose link is too old by now, a newer one is fetched first. */
export async function freshen(event, { look }) {
  const pressed = event.target.closest('[data-file]');
  if (!pressed) return;
  const id = pressed.dataset.file;
  const isOlder = () => thread.older.some((message) => message.files.some((file) => file.id === id));
  const isFresh = () => Date.now() - (isOlder() ? thread.olderAt : thread.fetchedAt) < LINKS_LAST;
  if (isFresh() || !thread.session) return;
  event.preventDefault();
  thread.session = { ...thread.session, cursor: null };
  // Lets itself in again, where the session is over.
  await look();
  if (isOlder()) await freshenOlder();
  const link = document.querySelector(`[data-file="${CSS.escape(id)}"]`);
  if (link && isFresh()) link.click();
}

async function freshenOlder() {
  const began = Date.now();
  const fresh = new Map();
  const [oldest] = thread.older;
  for (let before = thread.view.earlier; before && !fresh.has(oldest.id); ) {
    const answer = thread.session && (await post('news', { token: thread.session.token, before }));
    if (!answer || !answer.ok) return notice(say('page.offline'));
    for (const message of answer.body.messages) fresh.set(message.id, message);
    before = answer.body.earlier;
  }
  // More may have left the view meanwhile, with links that are as new.
  [thread.older, thread.olderAt] = [thread.older.map((message) => fresh.get(message.id) || message), began];
  drawMessages();
}
