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
  const { proxy, base, help, style } = root.dataset;
  const drawn = {};
  let token = kept();
  let dialog;
  let words;
  let cursor;
  let view;
  let building;
  let looking;
  let timer;
  let used = Date.now();

  link.onclick = (event) => {
    event.preventDefault();
    building = building || build();
    building.then(open, () => location.assign(link.href));
  };
  document.addEventListener('visibilitychange', look);
  look();

  function part(name) {
    return dialog.querySelector(`[data-${name}]`);
  }

  function tell(name, text) {
    part(name).textContent = text || '';
  }

  function show(name, shown) {
    part(name).hidden = !shown;
  }

  function say(key, n) {
    return words[key].replace('{n}', n);
  }

  /** The panel, and the help of the help page; that page itself has its help already. */
  async function build() {
    const here = root.querySelector('template');
    const page = here ? root : new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
    const { content } = page.querySelector('template[data-chat]');
    words = JSON.parse(content.querySelector('script').textContent);
    if (!here) await add('link', { rel: 'stylesheet', href: style });
    dialog = root.appendChild(document.importNode(content.firstElementChild, true));
    const centre = page.querySelector('.mend-help');
    if (centre) {
      dialog.append(centre);
      if (window.mendHelp) mendHelp();
      else add('script', { src: help });
    }
    part('close').onclick = () => dialog.close();
    dialog.oninput = () => (used = Date.now());
    dialog.querySelectorAll('[data-form]').forEach(listen);
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
    tell('next', next && say('next', day.format(next[0] * 1000)));
    const windows = spansOf('from').filter(([, until]) => until - 1800 > now);
    part('from').replaceChildren(...windows.slice(0, 12).map(([value, until]) => make('option', { value, textContent: day.formatRange(value * 1000, until * 1000) })));
    show('call', windows[0]);
    if (!dialog.open) dialog.showModal();
    link.lastElementChild.hidden = true;
    draw();
    look();
  }

  function listen(form) {
    const [path, done] = {
      start: ['chats', () => part('form=say').text.focus()],
      say: ['thread/replies', () => {}],
      call: ['chats/calls', ({ number }) => tell('called', show('call') || say('called', number))],
    }[form.dataset.form];
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
      const answer = await post(path, form.text ? body : Object.fromEntries(body));
      busy = false;
      tell('trouble', answer.ok ? '' : answer.error || words.offline);
      if (!answer.ok) return token && answer.status < 411 && end();
      key = '';
      form.reset();
      if (answer.token) take(answer);
      done(answer);
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
    kept(token);
    if (answer.view) {
      used = Date.now();
      ({ view } = answer);
      draw();
    }
    if (dialog) tell('typing', answer.typing && words.typing);
    wait(answer.next);
  }

  /** The server says how soon; who does not read asks less, and who went away not at all. */
  function wait(seconds) {
    clearTimeout(timer);
    if (Date.now() - used < PATIENCE) timer = setTimeout(look, 1000 * Math.max(seconds, reads() ? 0 : AWAY));
  }

  function draw() {
    if (!view) return;
    const fresh = view.messages.filter(({ id }) => !drawn[id]);
    if (!reads() && fresh.some(({ who }) => who === 'shop')) link.lastElementChild.hidden = false;
    if (!dialog) return;
    show('live', true);
    show('ways', false);
    for (const { id, who, elsewhere, passages, files } of fresh) {
      drawn[id] = true;
      const line = make('p', { className: `mend-chat__${who}`, dir: 'auto', textContent: elsewhere ? words.elsewhere : passages.map(({ text }) => text).join('') });
      line.prepend(make('small', { textContent: who === 'me' ? words.me : view.shop }));
      line.append(...files.map(({ name, href }) => make('a', { textContent: name, href: `${proxy}/${href}` })));
      part('log').append(line);
      line.scrollIntoView(false);
    }
  }

  /** What was said goes too: who reads on here may be somebody else. */
  function end() {
    kept((token = view = ''));
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

function kept(token) {
  try {
    const store = sessionStorage;
    return token === undefined ? store.mendChat : (store.mendChat = token);
  } catch {
    return '';
  }
}
