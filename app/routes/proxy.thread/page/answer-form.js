import { el } from './el.js';
import { photoChoice } from './photo-choice.js';
import { post } from './post.js';
import { thread } from './thread.js';
import { say } from './words.js';

/**
 * The form to answer with.
 * @param acts of the session
 * @returns its element, and `shut`, after which it sends nothing any more
 */
export function answerForm({ open, take, over }) {
  let written = null;
  let saving = 0;
  let isShut = false;
  let isSending = false;
  let isSent = false;
  const field = el('textarea', { id: 'text', name: 'text', maxLength: 10_000, dir: 'auto', value: (history.state && history.state.draft) || '', oninput: typed });
  const error = el('p', { className: 'bad', id: 'error', role: 'alert' });
  const done = el('p', { role: 'status' });
  const send = el('button', { type: 'submit', className: 'main' }, say('write.send'));
  const choice = photoChoice(tell, fail);
  const { pick } = choice;
  const node = el('form', { className: 'card', noValidate: true, onsubmit: submit },
    el('h2', {}, say('write.title')),
    el('label', { htmlFor: 'text' }, say('write.words')),
    field, choice.chosen, error, done,
    el('div', { className: 'row' }, el('label', { className: 'pick' }, pick, say('write.photos')), send),
    el('p', { className: 'quiet', id: 'photos-hint' }, say('write.photosHint')));
  return { node, shut };

  function shut() {
    isShut = send.disabled = pick.disabled = true;
  }

  function typed() {
    isSent = false;
    done.textContent = '';
    clearTimeout(saving);
    saving = setTimeout(keepDraft, 500);
  }

  /** @param text how it goes with photos; empty once they are there, which takes away nothing else that is said */
  function tell(text) {
    if (text || done.textContent === say('write.preparing')) done.textContent = text;
  }

  function keepDraft() {
    history.replaceState({ secret: thread.secret, draft: field.value }, '');
  }

  async function submit(event) {
    event.preventDefault();
    if (isShut || isSending || isAgain()) return;
    fail('');
    busy(true);
    const text = field.value;
    await choice.ready();
    if (isShut) return busy(false);
    written = writtenNow(text);
    let answer = await post('replies', posted());
    if (answer.status === 401) {
      await open();
      if (thread.session) answer = await post('replies', posted());
    }
    busy(false);
    // What is to be said of it stands above.
    if (isShut) return;
    if (answer.ok) return sent(answer.body);
    if (answer.status === 410) return over(answer.body.error);
    const named = answer.body && answer.body.error;
    fail(named || say('write.notSent'), answer.body && answer.body.field === 'photos' ? pick : field);
  }

  /** Whether it is the second press of two: the answer went with the first, and what was said of it stays. */
  function isAgain() {
    return isSent && !field.value && choice.isEmpty();
  }

  /** A key stands for the same words and photos: what was changed since an answer that may have got lost is another one. */
  function writtenNow(text) {
    const photos = choice.photos();
    const isSame = written && written.text === text && written.photos.length === photos.length && photos.every((photo, at) => photo === written.photos[at]);
    return isSame ? written : { key: crypto.randomUUID(), text, photos };
  }

  function posted() {
    const body = new FormData();
    body.append('token', thread.session.token);
    body.append('key', written.key);
    body.append('text', written.text);
    for (const file of written.photos) body.append('photos', file, file.name);
    return body;
  }

  function sent(news) {
    isSent = true;
    // What came while it was on its way is still to be sent.
    if (field.value === written.text) field.value = '';
    keepDraft();
    choice.drop(written.photos);
    written = null;
    take(news);
    done.textContent = news.lost.length ? say('write.lost', { names: news.lost.join(', ') }) : say('write.sent');
  }

  function busy(is) {
    isSending = is;
    // `disabled` would take the place away from whoever goes by keys.
    send.setAttribute('aria-disabled', is);
    send.textContent = say(is ? 'write.sending' : 'write.send');
    if (is) done.textContent = '';
  }

  function fail(text, at) {
    error.textContent = text;
    for (const one of [field, pick]) one.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    if (!text || !at) return;
    at.setAttribute('aria-invalid', 'true');
    if (at === field) field.setAttribute('aria-describedby', 'error');
    at.focus();
  }
}
