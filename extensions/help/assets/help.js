/* The help block: a filter over the articles, a form that answers in place. */
(() => {
'use strict';

const MAX_PHOTOS = 4;
const MAX_BYTES = 5 << 20;

document.addEventListener('shopify:section:load', startAll);
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', startAll);
else startAll();

function startAll() {
  for (const root of document.querySelectorAll('.mend-help:not(.is-ready)')) {
    root.classList.add('is-ready');
    const part = (name) => root.querySelector(`[data-${name}]`);
    const words = JSON.parse(part('words').textContent);
    const say = (key, values) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
    const form = root.querySelector('form');
    if (part('filter')) startFilter(root, part, say);
    if (form) startForm({ root, part, say, form, field: form.elements.photos, photos: [], adding: 0, lines: {} });
  }
}

/* filter */

function startFilter(root, part, say) {
  const field = root.querySelector('[type=search]');
  let texts;
  let timer;
  field.oninput = () => {
    texts ??= [...root.querySelectorAll('[data-article]')].map((article) => [article, letters(article.textContent)]);
    const terms = field.value.split(/\s+/).map(stem).filter(Boolean);
    let found = 0;
    for (const [article, text] of texts) {
      const fits = terms.every((term) => text.includes(term));
      article.hidden = !fits;
      found += fits;
    }
    // Said once typing pauses.
    clearTimeout(timer);
    timer = setTimeout(() => {
      const key = ['found_none', 'found_one'][found] || 'found_many';
      part('count').textContent = terms.length ? say(key, { n: found }) : '';
    }, 400);
  };
}

/** Without a particle: 배송이 finds 배송은. */
function stem(word) {
  return letters(word.length > 2 ? word.replace(/(에서|으로|[은는이가을를도에의로와과])$/, '') : word);
}

const FINALS = 'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.normalize('NFKD').split(' ');
const VOWELS = 'ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ'.normalize('NFKD').split(' ');

/** Letters alone: a syllable half typed (뱃, then 배송) matches. */
function letters(text) {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\u0300-\u036f]/g, '')
    .replace(/[\u11a8-\u11c2]/g, (final) => FINALS[final.charCodeAt() - 0x11a8])
    .replace(/[\u1161-\u1175]/g, (vowel) => VOWELS.find((row) => row[0] === vowel)?.slice(1) || vowel);
}

/* form */

function startForm(ui) {
  const { form } = ui;
  ui.key = addHidden(form, 'key', newKey());
  ui.elapsed = addHidden(form, 'elapsed', 0);
  form.noValidate = true;
  form.addEventListener('input', (event) => edited(ui, event.target));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!ui.sending) submit(ui);
  });
  ui.field.onchange = () => (ui.added = addPhotos(ui, ui.added));
}

function addHidden(form, name, value) {
  return form.appendChild(element('input', '', { type: 'hidden', name, value }));
}

/** A blob's address ends in a UUID; `randomUUID` needs https. */
function newKey() {
  return URL.createObjectURL(new Blob()).slice(-36);
}

function edited(ui, { name }) {
  setError(ui, name, ui.lines[name] && check(ui)[name]);
  // The shop may have the first text.
  if (ui.unsure) ui.key.value = newKey();
}

async function submit(ui) {
  const { form, say } = ui;
  ui.part('summary').hidden = true;
  ui.lines = {};
  for (const field of form.querySelectorAll('[aria-invalid]')) setError(ui, field.name);
  const errors = check(ui);
  if (Object.keys(errors).length) return showErrors(ui, errors);
  ui.elapsed.value = Math.round(performance.now());
  setSending(ui, true);
  const photos = ui.adding && (await ui.added);
  const { status, body } = photos ? { status: 422, body: { errors: { photos } } } : await send(form);
  setSending(ui, false);
  if (status < 300 && body?.ticket) return confirm(ui, body);
  if (status === 422 && body?.errors) return showErrors(ui, body.errors);
  if (status === 413) return showErrors(ui, { photos: say('too_large') });
  if (status === 429) return showTrouble(ui, say('busy'), wait(ui, body?.retryAfter));
  ui.unsure = true;
  showTrouble(ui, say(status ? 'trouble' : 'offline'));
}

function check({ form, say }) {
  const errors = {};
  const value = (name) => form.elements[name].value.trim();
  for (const name of ['name', 'email', 'topic', 'message']) if (!value(name)) errors[name] = say(name);
  if (value('email') && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value('email'))) errors.email = say('email_form');
  return errors;
}

/** Status (0: shop not reached), and the body if it was JSON. */
async function send(form) {
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new FormData(form),
      signal: AbortSignal.timeout?.(120000),
    });
    return { status: answer.status, body: await answer.json().catch(() => null) };
  } catch {
    return { status: 0 };
  }
}

function setSending(ui, sending) {
  ui.sending = sending;
  ui.part('send-text').textContent = ui.say(sending ? 'sending' : 'send');
  ui.part('status').textContent = sending ? ui.say('sending') : '';
  // `disabled` would lose the focus.
  ui.part('send').setAttribute('aria-disabled', sending);
}

function confirm({ part, form, say }, { ticket, promise, emailed }) {
  part('done-number').textContent = say('number', { n: ticket.number });
  fill(part('done-promise'), promise?.text);
  fill(part('done-email'), emailed && say('emailed', { email: form.elements.email.value.trim() }));
  part('ask').hidden = true;
  part('done').hidden = false;
  part('done-title').focus();
}

/* what went wrong */

/** Puts a text under its field and in the summary, or takes it away; returns the field. */
function setError({ root, form, lines }, name, text) {
  const line = lines[name];
  if (line) {
    fill(line, text);
    line.parentNode.hidden = !text;
  }
  const note = document.getElementById(`${root.id}-${name}-error`);
  if (!note) return;
  const field = form.elements[name];
  fill(note, text);
  if (text) field.setAttribute('aria-invalid', true);
  else field.removeAttribute('aria-invalid');
  return field;
}

function showErrors(ui, errors) {
  const list = element('ul');
  for (const [name, text] of Object.entries(errors)) {
    const field = setError(ui, name, text);
    const lead = field && { href: `#${field.id}`, onclick: () => !!field.focus() };
    ui.lines[name] = element(field ? 'a' : 'span', text, lead);
    list.appendChild(element('li')).append(ui.lines[name]);
  }
  showSummary(ui, 'check', [list]);
}

function showTrouble(ui, ...texts) {
  const lines = [...texts, ui.say('kept')].filter(Boolean);
  showSummary(ui, 'not_sent', lines.map((text) => element('p', text)));
}

function showSummary({ part, say }, title, content) {
  part('summary-title').textContent = say(title);
  part('summary-text').replaceChildren(...content);
  part('summary').hidden = false;
  part('summary').focus();
}

function wait({ say }, seconds) {
  const [key, unit] = seconds < 90 ? ['wait_seconds', 1] : ['wait_minutes', 60];
  return seconds > 0 && say(key, { n: Math.ceil(seconds / unit) });
}

/* photos */

/** Adds to those chosen before; a browser alone would replace them. Returns what is wrong. */
async function addPhotos(ui, before) {
  const files = [...ui.field.files];
  ui.adding += 1;
  await before;
  setPhotos(ui, ui.photos);
  let fault = '';
  for (const file of files) {
    ui.part('photos').append(element('li', ui.say('preparing')));
    const photo = await prepare(file, ui.photos.length);
    if (!photo.size) fault ||= ui.say(photo, file);
    setPhotos(ui, photo.size ? [...ui.photos, photo] : ui.photos);
  }
  setError(ui, 'photos', fault);
  ui.adding -= 1;
  return fault;
}

/** The photo to send, or why it cannot be. HEIC files may come without a type: the name counts too. */
async function prepare(file, taken) {
  if (!/^image\/(jpeg|png|webp|hei[cf])|\.hei[cf]$/i.test(file.type + file.name) || !file.size) return 'photos_kind';
  if (taken === MAX_PHOTOS) return 'photos_many';
  const photo = file.size > MAX_BYTES / 2 ? await shrink(file).catch(() => file) : file;
  return photo.size > MAX_BYTES ? 'photos_big' : photo;
}

/** Upright, and without the place. Throws where the browser cannot read it. */
async function shrink(file) {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, 2560 / Math.max(image.width, image.height));
  const canvas = element('canvas', '', { width: image.width * scale, height: image.height * scale });
  const pen = canvas.getContext('2d');
  // Else transparent becomes black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, 2560, 2560);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  return blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), blob) : file;
}

function setPhotos(ui, photos) {
  const chosen = new DataTransfer();
  for (const file of photos) chosen.items.add(file);
  ui.field.files = chosen.files;
  ui.photos = photos;
  setError(ui, 'photos');
  ui.part('photos').replaceChildren(...photos.map((file) => photoRow(ui, file)));
}

function photoRow(ui, file) {
  const row = element('li', file.name);
  const onclick = () => {
    setPhotos(ui, ui.photos.filter((other) => other !== file));
    ui.field.focus();
  };
  row.append(element('button', '×', { type: 'button', ariaLabel: ui.say('remove', file), onclick }));
  return row;
}

function fill(target, text) {
  target.textContent = text || '';
  target.hidden = !text;
}

function element(tag, textContent = '', more) {
  return Object.assign(document.createElement(tag), { textContent, ...more });
}
})();
