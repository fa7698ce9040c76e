import { draw, drawOnly } from './draw.js';
import { el } from './el.js';
import { notice } from './notice.js';
import { post } from './post.js';
import { thread } from './thread.js';
import { say } from './words.js';

/** Milliseconds without a touch after which nothing is asked for any more. */
const PATIENCE = 30 * 60_000;

let timer = 0;
let failures = 0;
let usedAt = Date.now();

/** What parts of the page ask of the session. */
const acts = { open, look, take, over };

/** The secret leaves the address before anything is asked: into the history's state, which no request shows and a reload keeps. */
export function begin() {
  const given = location.hash.slice(1);
  if (!given && thread.view) return;
  if (!thread.view) tellOnly(say('page.loading'));
  if (given) {
    history.replaceState({ secret: given, draft: '' }, '', location.pathname + location.search);
    Object.assign(thread, { session: null, view: null, form: null });
  }
  thread.secret = given || (history.state && history.state.secret) || '';
  if (!thread.secret) return tellOnly(say('page.noLink'));
  return open();
}

/** Somebody is here. */
export function touched() {
  usedAt = Date.now();
}

/** The page is looked at again. */
export function cameBack() {
  if (document.hidden || !thread.session) return;
  touched();
  notice('');
  clearTimeout(timer);
  timer = setTimeout(look, 300);
}

async function open() {
  const answer = await post('session', { secret: thread.secret });
  if (answer.ok) return take(answer.body);
  if (answer.status === 410) return over(answer.body.error);
  return again(answer);
}

async function look() {
  const { session } = thread;
  if (!session) return open();
  const answer = await post('news', { token: session.token, cursor: session.cursor });
  if (answer.ok) return take(answer.body);
  if (answer.status === 401) return open();
  if (answer.status === 410) return over(answer.body.error);
  return again(answer);
}

/** The links were made void: what was typed stays to be copied, and nothing is asked or sent any more. */
function over(text) {
  if (!thread.view) return tellOnly(text);
  clearTimeout(timer);
  thread.session = null;
  thread.form.shut();
  notice(text);
}

function take(news) {
  failures = 0;
  notice('');
  thread.session = { token: news.token, cursor: news.cursor, next: news.next };
  if (news.view) draw(news.view, acts);
  schedule(news.next);
}

function again({ status, body }) {
  failures += 1;
  const wait = Math.max((body && body.retryAfter) || 0, Math.min(120, 4 * 2 ** failures));
  if (!thread.view) tellOnly(status === 0 ? say('page.offline') : (body && body.error) || say('page.offline'));
  else if (failures > 1) notice(say('page.offline'));
  schedule(wait);
}

/** The server says how soon; who does not look asks less, and who went away not at all. */
function schedule(seconds) {
  clearTimeout(timer);
  if (Date.now() - usedAt > PATIENCE) return pause();
  timer = setTimeout(look, Math.max(seconds, document.hidden ? 60 : 1) * 1000);
}

function pause() {
  const goOn = () => {
    touched();
    notice('');
    look();
  };
  notice(say('page.paused'), el('button', { type: 'button', onclick: goOn }, say('page.again')));
}

/** Nothing but this to say: an address without a secret, or one that opens nothing. */
function tellOnly(text) {
  clearTimeout(timer);
  thread.session = null;
  thread.view = null;
  drawOnly(text);
}
