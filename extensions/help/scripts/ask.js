/* The form: checks, sends and answers in place. Without it the form is an ordinary post; help.js adds it at the first touch. */
const MAX_PHOTOS = 6;
const MAX_BYTES = 5 << 20;
/** More work is not done for anybody: a phone would be at it for minutes. */
const MOST_BITS = 20;
/** Hashes at a time: some milliseconds. */
const SLICE = 64;
/** What photos are kept at; six of them pass any proxy. */
const SIDE = 2048;
const HEIC = /hei[cf]/i;

// Forms may come later: from the theme's editor, or with the help that the chat's button opens.
for (const type of ['shopify:section:load', 'focusin', 'pointerdown']) addEventListener(type, startAll);
startAll();

function startAll() {
  for (const form of document.querySelectorAll('form[data-script]:not(.is-live)')) {
    form.classList.add('is-live');
    const root = form.closest('.mend-help');
    const part = (name) => root.querySelector(`[data-${name}]`);
    const words = JSON.parse(part('words=ask').textContent);
    const say = (key, values) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
    startForm({ root, part, say, form, field: form.photos, photos: [], adding: 0, lines: {} });
  }
}

/** A form has its fields by their names; none of ours is called like anything else that forms have, but for `name`. */
function startForm(ui) {
  const { form } = ui;
  for (const name of ['key', 'elapsed', 'work']) ui[name] = form.appendChild(element('input', '', { type: 'hidden', name }));
  ui.key.value = newKey();
  form.noValidate = true;
  form.oninput = (event) => edited(ui, event.target);
  form.onsubmit = (event) => {
    event.preventDefault();
    if (!ui.sending) submit(ui);
  };
  ui.field.onchange = () => (ui.added = addPhotos(ui, ui.added));
  // Chosen before this script was there.
  if (ui.field.files.length) ui.field.onchange();
  if (ui.root.centre) startSuggesting(ui, ui.root.centre);
  follow(ui);
}

/** A blob's address ends in a UUID; `randomUUID` needs https. */
function newKey() {
  return URL.createObjectURL(new Blob()).slice(-36);
}

function edited(ui, { name }) {
  follow(ui);
  const place = placeOf(name);
  setError(ui, place, ui.lines[place] && check(ui)[place]);
  // What went by this key, and may have arrived, is another text.
  if (ui.key.value === ui.key.sent) ui.key.value = newKey();
}

/** Shows what the chosen topic asks; all while none is chosen. What is not asked is not sent. */
function follow(ui) {
  const { part, form } = ui;
  const { order, topic } = form;
  const { asks = '', tells } = topic.selectedOptions[0].dataset;
  const [wanted, photos] = asks.split(' ');
  ui.needed = wanted === 'required';
  fill(part('hint'), tells);
  part('needed').hidden = !ui.needed;
  part('free').hidden = ui.needed;
  show(part('order'), wanted !== 'no');
  if (order) show(part('number'), wanted !== 'no' && order.value === '+');
  show(part('pictures'), photos !== 'no');
}

function show(box, shown) {
  box.hidden = !shown;
  for (const field of box.querySelectorAll('input, select')) field.disabled = !shown;
}

/** Articles that may answer what is being written, below it: help.js opens them in place. */
function startSuggesting({ part, form, say }, centre) {
  const list = part('suggested');
  const { message } = form;
  let timer;
  const look = async () => {
    const found = await centre.search(message.value.slice(0, 100));
    // What is being read stays.
    if (!found || list.querySelector('[aria-expanded=true]')) return;
    const shown = found.slice(0, 3);
    list.replaceChildren(...shown);
    fill(part('suggest'), shown[0] && say('suggested', { n: shown.length }));
  };
  // Once typing pauses: how many there are is spoken.
  message.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 400);
  };
  // Written before this script was there.
  if (message.value) look();
}

/** A choice of an order says what is wrong where the number does. */
function placeOf(name) {
  return name === 'order' ? 'orderNumber' : name;
}

async function submit(ui) {
  const { form, say } = ui;
  ui.part('summary').hidden = true;
  ui.lines = {};
  for (const field of form.querySelectorAll('[aria-invalid]')) setError(ui, placeOf(field.name));
  const errors = check(ui);
  if (Object.keys(errors).length) return showErrors(ui, errors);
  ui.elapsed.value = performance.now() | 0;
  setSending(ui, true);
  const photos = ui.adding && (await ui.added);
  const { status, body } = photos || (await send(ui));
  setSending(ui, false);
  if (photos) return showErrors(ui, { photos });
  if (body.ticket) return confirm(ui, body);
  if (body.errors) return showErrors(ui, body.errors);
  if (status === 413) return showErrors(ui, { photos: say('too_large') });
  if (status === 429) return showTrouble(ui, say('busy'), wait(ui, body.retryAfter));
  showTrouble(ui, say(status ? 'trouble' : 'offline'));
}

function check({ form, say, needed }) {
  const errors = {};
  const value = (name) => form[name].value.trim();
  const { order } = form;
  for (const name of ['name', 'email', 'topic', 'message']) if (!value(name)) errors[name] = say(name);
  if (!/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/.test(value('email'))) errors.email = say('email_form');
  if (needed && (!order || /^[+-]?$/.test(order.value)) && !value('orderNumber')) errors.orderNumber = say('order');
  return errors;
}

/** Sends it; where a flood has the shop ask for work, a second time with that. */
async function send(ui) {
  const answer = await post(ui);
  const { work } = answer.body;
  if (!work || work.bits > MOST_BITS || !crypto.subtle) return answer;
  ui.work.value = `${work.seed}.${await proof(work)}`;
  return post(ui);
}

/** A number whose hash, behind the seed, begins with so many zero bits: a moment for one sender, dear for a flood. */
async function proof({ seed, bits }) {
  for (let from = 0; ; from += SLICE) {
    const numbers = Array.from({ length: SLICE }, (_, n) => from + n);
    const hashes = await Promise.all(numbers.map((n) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(seed + '.' + n))));
    const found = hashes.findIndex((hash) => new DataView(hash).getUint32() < 2 ** (32 - bits));
    if (found >= 0) return from + found;
  }
}

/** Status (0: shop not reached), and the body if it was JSON. */
function post({ form, part, say, key }) {
  key.sent = key.value;
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.timeout = 120000;
    request.upload.onprogress = ({ loaded, total }) => (part('send-text').textContent = `${say('sending')} ${Math.round((loaded / total) * 100)}%`);
    request.onloadend = () => done({ status: request.status, body: request.response || {} });
    request.send(new FormData(form));
  });
}

function setSending(ui, sending) {
  ui.sending = sending;
  ui.part('send-text').textContent = ui.say(sending ? 'sending' : 'send');
  ui.part('status').textContent = sending ? ui.say('sending') : '';
  // `disabled` would lose the focus.
  ui.part('send').ariaDisabled = sending;
}

function confirm({ part, form, say, key }, { ticket, promise, emailed, note }) {
  part('done-number').textContent = say('number', { n: ticket.number });
  fill(part('done-promise'), promise && promise.text);
  // What was typed while it was on its way is not in it, and stays, to be sent too.
  const more = key.value !== key.sent;
  fill(part('done-email'), [emailed && say('emailed', { email: form.email.value.trim() }), note, more && say('kept')].filter(Boolean).join(' '));
  part('ask').hidden = !more;
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
  const field = form[name === 'orderNumber' && form[name].disabled ? 'order' : name];
  fill(note, text);
  field.ariaInvalid = text ? true : null;
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
  ui.adding++;
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
  ui.adding--;
  return fault;
}

/** The photo to send, or why it cannot be. HEIC files may come without a type: the name counts too. */
async function prepare(file, taken) {
  if (!/^image\/(jpeg|png|webp|hei[cf])|\.hei[cf]$/i.test(file.type + file.name) || !file.size) return 'photos_kind';
  if (taken === MAX_PHOTOS) return 'photos_many';
  const photo = await mendPhoto(file);
  return photo.size > MAX_BYTES ? 'photos_big' : photo;
}

/** Drawn smaller where it is large, as it is where the browser cannot read it. Order help has it too. */
window.mendPhoto = async (file) => (file.size > 1 << 20 || HEIC.test(file.type + file.name) ? shrink(file).catch(() => file) : file);

/** Upright, and without the place. Throws where the browser cannot read it. */
async function shrink(file) {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
  const canvas = element('canvas', '', { width: image.width * scale, height: image.height * scale });
  const pen = canvas.getContext('2d');
  // Else transparent becomes black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  // HEIC opens on few machines.
  return blob.size < file.size || HEIC.test(file.type + file.name) ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), blob) : file;
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

/** A live region speaks what is put into it, were it the same again. */
function fill(target, text = '') {
  if (target.textContent !== text) target.textContent = text;
  target.hidden = !text;
}

function element(tag, textContent = '', more) {
  return Object.assign(document.createElement(tag), { textContent, ...more });
}
