/* Order help: find an order by a code from its mail, see it, ask something of it. What opens it stays in this function alone. */
// A theme may swap the block for a fresh one at any time; outside its editor nothing tells of it.
for (const type of ['shopify:section:load', 'focusin', 'pointerdown']) addEventListener(type, startAll);
startAll();

function startAll() {
  for (const root of document.querySelectorAll('.mend-order:not(.is-live)')) {
    root.classList.add('is-live');
    start(root);
  }
}

function start(root) {
  const [find, code, ask, trouble, status, shown, said] = ['find', 'code', 'ask', 'trouble', 'status', 'shown', 'words'].map((name) => root.querySelector(`[data-view=${name}], [data-${name}]`));
  const words = JSON.parse(said.textContent);
  /** A word with a text in its place; the text alone where there is no such word. */
  const say = (key, text) => (words[key] || '{n}').replace('{n}', () => text);
  let token, order, kind, key, busy;

  /** What forms and buttons do, by name. */
  const acts = {
    find: () => post(find, '/code', valuesOf(find), () => {
      token = '';
      show(code);
      status.textContent = words.sent;
    }),
    // A code opens once: what came of it is kept, should the order itself not come.
    code: () => token ? acts.open({ token }) : post(code, '/token', { ...valuesOf(find), ...valuesOf(code) }, (answer) => acts.open({ token: (token = answer.token) })),
    ask: send,
    own: () => post(find, '', {}, (answer) => draw('own', answer)),
    open: (claim) => post(find, '', claim, (answer) => {
      ({ order, token } = answer);
      draw('order', order);
    }),
    order: (orderId) => acts.open({ orderId }),
    other: () => show(find),
    back: () => show(shown),
    kind: startAsking,
  };
  root.onsubmit = (event) => {
    event.preventDefault();
    if (!busy) acts[event.target.dataset.view]();
  };
  root.onclick = ({ target }) => {
    const { act, id } = target.dataset;
    if (act && !busy) acts[act](id);
  };
  // The shop may have the first text: changed, it is another one.
  ask.oninput = renew;

  /** Sends, and tells beside its field what is wrong; what was typed stays. */
  async function post(form, path, body, then) {
    hold(true);
    trouble.textContent = '';
    status.textContent = words.wait;
    for (const field of form.querySelectorAll('[aria-invalid]')) fault(field, '');
    const answer = await call(path, body).catch(() => ({}));
    hold(false);
    status.textContent = '';
    if (answer.ok) return then(answer);
    if (answer.code === 'expired') show(find);
    const field = form.elements[answer.field];
    if (field) return fault(field, answer.error);
    trouble.textContent = answer.error || words.offline;
    trouble.focus();
  }

  /** Buttons wait with what was pressed, and say so by their style; `disabled` would lose the focus. */
  function hold(now) {
    busy = now;
    for (const button of root.querySelectorAll('button')) button.ariaDisabled = now;
  }

  /** @param asked what to say, as JSON, or a promise of a form */
  async function call(path, asked) {
    const body = await asked;
    const answer = await fetch(`${root.dataset.proxy}/orders${path}?locale=${root.dataset.base}`, { method: 'POST', body: body.append ? body : new Blob([JSON.stringify(body)], { type: 'application/json' }) });
    return { ...(await answer.json()), ok: answer.ok };
  }

  function fault(field, text) {
    const box = field.closest('.mend-help__field');
    box.querySelector('[role=alert]').textContent = text;
    field.ariaInvalid = text ? true : null;
    if (text) box.querySelector('input, textarea').focus();
  }

  function show(view) {
    for (const one of root.querySelectorAll('[data-view]')) one.hidden = one !== view;
    view.querySelector('[tabindex], input').focus();
  }

  function draw(name, values) {
    shown.replaceChildren(made(name, values));
    show(shown);
  }

  /**
   * A template of the block with these values in its places. A place says what is put there (`data-f`), whether it is a list
   * (`data-each`: of which template), by which words it is told (`data-w`) and whether it is a moment (`data-at`); one of nothing goes.
   */
  function made(name, values) {
    const node = root.querySelector(`[data-t=${name}]`).content.firstElementChild.cloneNode(true);
    for (const place of [node, ...node.querySelectorAll('[data-f]')]) {
      const { f, each, w = '', at } = place.dataset;
      const value = f === 'self' ? values : values[f];
      if (!f) continue;
      if (!value || value.length === 0) place.remove();
      else if (each) place.append(...[value].flat().map((one) => made(each, one)));
      else {
        // A day without an hour comes as its midnight in UTC: it is that day everywhere.
        const text = at ? new Date(value).toLocaleString(root.lang, { dateStyle: 'medium', ...(at === 'time' ? { timeStyle: 'short' } : /T00:00:00/.test(value) && { timeZone: 'UTC' }) }) : value;
        place.textContent = (w && words[w + value]) || say(w, text);
        if (place.dataset.act) place.dataset.id = values.id || value;
        if (values.url) place.href = values.url;
      }
    }
    return node;
  }

  function startAsking(wanted) {
    kind = wanted;
    renew();
    const { lines, address } = ask;
    const [title, hint, country] = ask.querySelectorAll('[data-say]');
    title.textContent = words['k_' + kind];
    hint.textContent = words['h_' + kind];
    country.textContent = order.country && say('country', new Intl.DisplayNames(root.lang, { type: 'region' }).of(order.country));
    lines.hidden = lines.disabled = !order.withLines.includes(kind);
    address.hidden = address.disabled = kind !== 'address';
    lines.lastElementChild.replaceChildren(...order.items.map((item) => {
      const row = made('line', item);
      const [tick, count] = row.querySelectorAll('input');
      tick.value = item.id;
      count.max = count.value = item.quantity;
      count.hidden = item.quantity < 2;
      return row;
    }));
    show(ask);
  }

  /** A blob's address ends in a UUID; `randomUUID` needs https. */
  function renew() {
    key = URL.createObjectURL(new Blob()).slice(-36);
  }

  function send() {
    const sent = key;
    post(ask, '/requests', filled(), async ({ number, note, as }) => {
      // What was typed meanwhile stays, to be sent too.
      if (key === sent) {
        ask.reset();
        await acts.open({ token });
      }
      status.textContent = `${say(words[as] ? as : 'done', number)} ${note}`;
    });
  }

  async function filled() {
    const { lines, address, photos } = ask;
    const chosen = [...lines.querySelectorAll(':checked')].map((tick) => ({ id: tick.value, quantity: +tick.parentNode.nextElementSibling.value }));
    const body = new FormData();
    body.append('request', JSON.stringify({ token, key, kind, words: ask.words.value, lines: lines.disabled ? [] : chosen, address: address.disabled ? null : valuesOf(ask) }));
    for (const photo of photos.files) body.append('photos', await smaller(photo));
    return body;
  }

  /** As the form draws photos: a phone's are larger than what is taken. As it is where the form's script cannot be had. */
  async function smaller(photo) {
    try {
      if (!window.mendPhoto) await import(root.dataset.ask);
      return await mendPhoto(photo);
    } catch {
      return photo;
    }
  }
}

function valuesOf(form) {
  return Object.fromEntries(new FormData(form));
}
