/* The chat's button: opens the help page in a dialog, and a chat in opening hours. Nothing is asked for before it is pressed. */

/** Milliseconds without a word from either side after which nothing is asked for any more. */
const PATIENCE = 1800000;
/** Seconds between two looks while nobody reads. */
const AWAY = 60;
/** Seconds to the next look where the shop was not reached, or has no time. */
const FAILED = 20;

const root = document.querySelector('.mend-chat');
if (root) start();

function start() {
  const link = root.querySelector('a');
  const sign = link.lastElementChild;
  const { proxy, base, help, style } = root.dataset;
  const drawn = {};
  let token = kept('mendChat');
  /** The shop's last answer that was before somebody's eyes, on whichever page. */
  let seen = kept('mendSeen');
  let dialog;
  let words;
  let cursor;
  let view;
  let building;
  let looking;
  let timer;
  let used = Date.now();

  link.onclick = () => {
    building = building || build();
    building.then(open, () => (location = link.href));
    return false;
  };
  document.addEventListener('visibilitychange', look);
  look();

  function part(name) {
    return dialog.querySelector(`[data-${name}]`);
  }

  /** Writes only what is new: some screen readers say again what is written again. */
  function tell(name, text) {
    if (part(name).textContent !== text) part(name).textContent = text;
  }

  function show(name, shown) {
    part(name).hidden = !shown;
  }

  /** The panel, and the help of the help page; that page itself has its help already. */
  async function build() {
    const here = root.querySelector('template');
    const page = here ? root : new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
    const { content } = page.querySelector('template[data-chat]');
    words = JSON.parse(content.querySelector('script').textContent);
    if (!here) await add('link', { rel: 'stylesheet', href: style });
    dialog = root.appendChild(content.firstElementChild);
    part('close').onclick = () => dialog.close();
    dialog.oninput = () => (used = Date.now());
    dialog.querySelectorAll('form').forEach(listen);
    // Parsed where no script runs, a page holds what is for such browsers alone.
    page.querySelectorAll('noscript').forEach((one) => one.remove());
    // The centre and the form say where they stand: help.js asks there. No other block does.
    dialog.append(...page.querySelectorAll('.mend-help[data-path]'));
    if (window.mendHelp) mendHelp();
    else add('script', { src: help });
  }

  function open() {
    const now = Date.now() / 1000;
    const day = new Intl.DateTimeFormat(root.lang, { dateStyle: 'full', timeStyle: 'short' });
    const spansOf = (name) => JSON.parse(part(name).dataset.spans) || [];
    const spans = spansOf('spans');
    const isOpen = spans.some(([from, until]) => from <= now && now < until);
    const next = spans.find(([from]) => from > now);
    show('spans', isOpen);
    show('shut', spans[0] && !isOpen);
    tell('next', next && words.next.replace('{n}', day.format(next[0] * 1000)));
    const windows = spansOf('from').filter(([, until]) => until - 1800 > now);
    part('from').replaceChildren(...windows.slice(0, 12).map(([value, until]) => make('option', { value, textContent: day.formatRange(value * 1000, until * 1000) })));
    show('call', windows[0]);
    if (!dialog.open) dialog.showModal();
    sign.hidden = true;
    draw();
    look();
  }

  function listen(form) {
    const { text } = part('form=say');
    const [path, done] = {
      start: ['chats', () => text.focus()],
      say: ['thread/replies'],
      call: ['chats/calls', ({ number }) => tell('called', show('call') || words.called.replace('{n}', number))],
    }[form.dataset.form];
    const field = form.text || form.message;
    let key;
    let busy;
    form.oninput = () => (key = '');
    form.onsubmit = async (event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      // A blob's address ends in a UUID; `randomUUID` needs https.
      key = key || URL.createObjectURL(new Blob()).slice(-36);
      const body = new FormData(form);
      body.append('key', key);
      body.append('token', token);
      body.append('elapsed', performance.now());
      const sent = field.value;
      // Said again where it happens again.
      tell('trouble');
      const answer = await post(path, form.text ? body : Object.fromEntries(body));
      busy = false;
      if (!answer.ok) {
        tell('trouble', answer.error || words.offline);
        return token && answer.status < 411 && end();
      }
      key = '';
      // Written while that was on its way; a chat that began goes on in its own field.
      const { value } = field;
      form.reset();
      if (value !== sent) (form.email ? text : field).value = value;
      if (answer.token) take(answer);
      if (done) done(answer);
    };
  }

  /** The answer's body, its `status` and whether it is `ok`; nothing where the shop is not reached. */
  async function post(path, body) {
    try {
      const sent = body.append ? body : new Blob([JSON.stringify(body)], { type: 'application/json' });
      const answer = await fetch(`${proxy}/${path}?locale=${base}`, { method: 'POST', body: sent });
      return { ...(await answer.json()), ok: answer.ok, status: answer.status };
    } catch {
      return {};
    }
  }

  /* the chat */

  async function look() {
    if (!token || looking) return;
    looking = true;
    const answer = await post('thread/news', { token, cursor, read: reads() });
    looking = false;
    if (answer.ok) take(answer);
    // Over, or made void.
    else if (answer.status < 411) end();
    else wait(FAILED);
  }

  function reads() {
    return dialog && dialog.open && !document.hidden;
  }

  function take(answer) {
    ({ token, cursor } = answer);
    kept('mendChat', token);
    if (answer.view) {
      used = Date.now();
      ({ view } = answer);
    }
    draw();
    if (dialog) tell('typing', answer.typing ? words.typing : '');
    wait(answer.next);
  }

  /** The server says how soon; who does not read asks less, and who went away not at all. */
  function wait(seconds) {
    clearTimeout(timer);
    if (Date.now() - used < PATIENCE) timer = setTimeout(look, 1000 * Math.max(seconds, reads() ? 0 : AWAY));
  }

  function draw() {
    if (!view) return;
    let newest = seen;
    if (dialog) {
      show('live', true);
      show('ways', false);
    }
    for (const { id, who, elsewhere, passages, files } of view.messages) {
      if (who === 'shop') newest = id;
      if (!dialog || drawn[id]) continue;
      drawn[id] = true;
      const line = make('p', { className: `mend-chat__${who}`, dir: 'auto', textContent: elsewhere ? words.elsewhere : passages.map(({ text }) => text).join('') });
      line.prepend(make('small', { textContent: who === 'me' ? words.me : view.shop }));
      line.append(...files.map(({ name, href }) => make('a', { textContent: name, href: `${proxy}/${href}` })));
      part('log').append(line);
      line.scrollIntoView(false);
    }
    if (reads()) kept('mendSeen', (seen = newest));
    sign.hidden = newest === seen;
  }

  /** What was said goes too: who reads on here may be somebody else. */
  function end() {
    kept('mendChat', (token = view = ''));
    if (!dialog) return;
    tell('log');
    part('form=say').reset();
    show('live', false);
    show('ways', true);
    tell('trouble', words.over);
  }
}

function add(tag, more) {
  return new Promise((onload) => document.head.append(make(tag, { ...more, onload, onerror: onload })));
}

function make(tag, more) {
  return Object.assign(document.createElement(tag), more);
}

/* A chat goes on when the shopper goes to another page; where the browser keeps nothing, answers come by mail. */

function kept(name, value) {
  try {
    const store = sessionStorage;
    return value == null ? store[name] : (store[name] = value);
  } catch {}
}
