import { answerForm } from './answer-form.js';
import { byId, el } from './el.js';
import { freshen, keepLeaving, showEarlier } from './older.js';
import { drawMessages, forgetDrawn } from './messages.js';
import { drawSide } from './side.js';
import { thread } from './thread.js';
import { say } from './words.js';

const SHOWN_AT_FIRST = 5;

/** Draws the thread as it is now; what did not change is left as it is. @param acts of the session */
export function draw(next, acts) {
  const first = !thread.view;
  const known = new Set(first ? [] : thread.view.messages.map((message) => message.id));
  if (!first) keepLeaving(next);
  Object.assign(thread, { view: next, fetchedAt: Date.now() });
  thread.locale = next.locale;
  document.documentElement.lang = next.locale;
  if (first) {
    Object.assign(thread, { older: [], earlier: next.earlier, folded: Math.max(0, next.messages.length - SHOWN_AT_FIRST) });
    frame(acts);
  }
  drawHead(next);
  drawMessages();
  drawSide();
  const fresh = next.messages.filter((message) => message.who === 'shop' && !known.has(message.id));
  if (!first && fresh.length) announce(say('page.arrivedOne'));
}

/** Nothing but these words. */
export function drawOnly(text) {
  forgetDrawn();
  byId('thread').replaceChildren(
    el('main', { className: 'wait' },
      el('h1', {}, say('page.title')),
      el('p', { role: 'status', id: 'wait' }, text),
      el('p', {}, el('a', { href: '/', rel: 'noreferrer' }, say('page.back')))),
  );
}

function frame(acts) {
  thread.form = answerForm(acts);
  byId('thread').replaceChildren(
    el('header', { className: 'top' },
      el('p', { className: 'name', id: 'shop', dir: 'auto' }),
      el('a', { href: '/', className: 'quiet', rel: 'noreferrer' }, say('page.back'))),
    el('main', { className: 'grid', id: 'grid' },
      el('div', { className: 'head' },
        el('h1', { id: 'subject', dir: 'auto' }),
        el('p', { className: 'quiet', id: 'number' }),
        el('p', { className: 'note', id: 'state', role: 'status' }),
        el('p', { id: 'notice', role: 'status', hidden: true })),
      el('div', { className: 'side', id: 'side' }),
      talk(acts)),
  );
}

function talk(acts) {
  return el('section', { className: 'talk', ariaLabel: say('page.messages') },
    el('h2', { className: 'unseen' }, say('page.messages')),
    el('button', { type: 'button', id: 'earlier', onclick: () => showEarlier(acts) }, say('page.earlier')),
    el('ol', { className: 'messages', id: 'messages', onclick: (event) => freshen(event, acts) }),
    thread.form.node);
}

function drawHead(view) {
  document.title = `${view.subject} · ${view.shop}`;
  byId('shop').textContent = view.shop;
  byId('subject').textContent = view.subject;
  byId('number').textContent = say('page.number', { number: view.number });
  byId('state').textContent = [say(`state.${view.state}`), view.promise].filter(Boolean).join(' ');
}

/** Emptied first, or the same words would not be read out a second time. */
function announce(text) {
  byId('news').textContent = '';
  setTimeout(() => void (byId('news').textContent = text), 100);
}
