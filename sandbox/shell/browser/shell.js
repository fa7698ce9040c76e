// The shell's side of App Bridge: draws what the framed app asks for, and answers its questions.
(() => {
  'use strict';
  const settings = JSON.parse(document.getElementById('app-settings').textContent);
  const frame = document.getElementById('app-frame');
  const place = (id) => document.getElementById(id);
  let bar = null;
  let leaving = false;

  function send(message, target = frame.contentWindow) {
    target?.postMessage({ sandboxBridge: 1, ...message }, settings.appOrigin);
  }
  const event = (name, body) => send({ event: name, body });

  async function fetchJson(path, init) {
    const answer = await fetch(`${path}${path.includes('?') ? '&' : '?'}shop=${settings.shop}&as=${settings.staff}`, init);
    if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }
  const post = (path, body) => fetchJson(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  const answers = {
    hello: async () => ({ shop: settings.shop, host: settings.host, locale: settings.locale }),
    'id-token': async () => (await fetchJson('/bridge/id-token')).token,
    user: async () => settings.user,
    scopes: () => fetchJson('/bridge/scopes'),
    extensions: () => fetchJson('/bridge/extensions'),
    leave: () => mayLeave(),
    'scopes-request': async ({ scopes }) => {
      const granted = await confirm(settings.words.scopesTitle, scopes.join(', '), settings.words.allow, settings.words.decline);
      const detail = granted ? await post('/bridge/scopes', { add: scopes }) : await fetchJson('/bridge/scopes');
      return { result: granted ? 'granted-all' : 'declined-all', detail };
    },
    'scopes-revoke': async ({ scopes }) => ({ detail: await post('/bridge/scopes', { remove: scopes }) }),
  };

  const drawings = {
    location: ({ path, title }) => {
      const url = new URL(path, settings.appOrigin);
      for (const name of settings.ownParameters) url.searchParams.delete(name);
      const mine = new URL(location.href);
      const shown = new URL(settings.base + url.pathname.replace(/\/$/, '') + url.search + url.hash, location.origin);
      for (const name of ['locale', 'as']) if (mine.searchParams.has(name)) shown.searchParams.set(name, mine.searchParams.get(name));
      history.replaceState(null, '', shown);
      if (title && !place('app-title').dataset.fixed) setTitle(title);
      markCurrent(url.pathname);
      loading(false);
    },
    nav: (links) => {
      place('app-nav').replaceChildren(...links.filter((link) => !link.home).map(navLink));
      markCurrent(new URL(location.href).pathname.slice(settings.base.length) || '/');
    },
    'title-bar': drawTitleBar,
    'save-bar': drawSaveBar,
    toast: showToast,
    'toast-hide': ({ id }) => dismiss(id),
    loading: ({ isLoading }) => loading(isLoading),
    navigate: ({ url, target }) => void navigate(url, target),
    support: () => undefined,
  };

  window.addEventListener('message', async (message) => {
    if (message.origin !== settings.appOrigin || message.data?.sandboxBridge !== 1) return;
    const { type, body, id } = message.data;
    if (id === undefined) {
      if (type === 'navigate' || message.source === frame.contentWindow) drawings[type]?.(body);
      return;
    }
    try {
      send({ re: id, ok: true, body: await answers[type](body) }, message.source);
    } catch (error) {
      send({ re: id, ok: false, body: String(error.message) }, message.source);
    }
  });

  function setTitle(title) {
    place('app-title').textContent = title;
    document.title = `${title} · ${settings.label}`;
  }

  function loading(on) {
    place('app-loading').hidden = !on;
  }

  function navLink(link) {
    const anchor = document.createElement('a');
    anchor.href = settings.base + link.href + location.search.replace(/^\?$/, '');
    anchor.dataset.path = link.href.split('?')[0];
    anchor.textContent = link.label;
    anchor.addEventListener('click', async (click) => {
      if (click.ctrlKey || click.metaKey || click.shiftKey) return;
      click.preventDefault();
      if (await mayLeave()) event('nav', { id: link.id });
    });
    return anchor;
  }

  // The longest link that the path begins with is the current one.
  function markCurrent(path) {
    const links = [...place('app-nav').children];
    const fits = links.filter((link) => path === link.dataset.path || path.startsWith(`${link.dataset.path}/`));
    const best = fits.sort((a, b) => b.dataset.path.length - a.dataset.path.length)[0];
    for (const link of links) link === best ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
    best?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  function drawTitleBar(bar) {
    const title = place('app-title');
    if (bar) title.dataset.fixed = '1';
    else delete title.dataset.fixed;
    if (bar) setTitle(bar.title);
    place('app-breadcrumb').replaceChildren(...(bar?.breadcrumb ? [pressButton(bar.breadcrumb, '', `‹ ${bar.breadcrumb.label}`)] : []));
    place('app-actions').replaceChildren(
      ...(bar?.groups ?? []).map(drawGroup),
      ...(bar?.secondary ?? []).map((one) => pressButton(one)),
      ...(bar?.primary ? [pressButton(bar.primary, 'main')] : []),
    );
  }

  function drawGroup(group) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = group.label;
    summary.className = 'button';
    details.append(summary, ...group.items.map((one) => pressButton(one)));
    details.addEventListener('click', (click) => click.target.tagName === 'BUTTON' && (details.open = false));
    return details;
  }

  function pressButton(action, kind = '', label = action.label) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.disabled = action.disabled || action.loading;
    button.className = action.critical ? 'grave' : kind;
    button.addEventListener('click', () => event('press', { id: action.id }));
    return button;
  }

  function drawSaveBar(next) {
    bar = next;
    place('save-bar').hidden = !next;
    document.body.classList.toggle('unsaved', Boolean(next));
    for (const which of ['save', 'discard']) {
      const button = place(`save-bar-${which}`);
      button.textContent = next?.[which]?.label || settings.words[which];
      button.disabled = Boolean(next?.[which]?.disabled || next?.[which]?.loading);
    }
  }

  place('save-bar-save').addEventListener('click', () => event('save-bar', { press: 'save' }));
  place('save-bar-discard').addEventListener('click', async () => {
    if (bar?.ask && !(await confirm(settings.words.discardTitle, settings.words.leaveText, settings.words.discard, settings.words.stay))) return;
    event('save-bar', { press: 'discard' });
  });

  async function mayLeave() {
    if (!bar) return true;
    return confirm(settings.words.leaveTitle, settings.words.leaveText, settings.words.leave, settings.words.stay);
  }

  function confirm(title, text, yes, no) {
    const dialog = place('shell-dialog');
    dialog.querySelector('h2').textContent = title;
    dialog.querySelector('p').textContent = text;
    dialog.querySelector('[value=yes]').textContent = yes;
    dialog.querySelector('[value=no]').textContent = no;
    dialog.returnValue = 'no';
    dialog.showModal();
    return new Promise((resolve) => dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }));
  }

  // Pages of the shell are left only when nothing unsaved is lost.
  document.addEventListener('click', async (click) => {
    const anchor = click.target.closest('a[href]');
    if (!anchor || click.defaultPrevented || anchor.target === '_blank' || !bar) return;
    click.preventDefault();
    if (!(await mayLeave())) return;
    leaving = true;
    location.href = anchor.href;
  });
  window.addEventListener('beforeunload', (unload) => {
    if (bar && !leaving) unload.preventDefault();
  });

  // The language is changed where the app is now, not where it was opened.
  document.querySelector('[data-language]')?.addEventListener('click', function () {
    const now = new URL(location.href);
    now.searchParams.set('locale', settings.locale === 'ko' ? 'en' : 'ko');
    this.href = now.href;
  }, { capture: true });

  function showToast({ id, message, duration, isError, action }) {
    dismiss(id);
    const toast = document.createElement('div');
    toast.className = `toast${isError ? ' error' : ''}`;
    toast.id = id;
    toast.append(message);
    if (action) toast.append(button(action, () => (event('toast', { id, pressed: true }), dismiss(id))));
    toast.append(button('✕', () => dismiss(id), settings.words.close));
    place('toasts').append(toast);
    setTimeout(() => dismiss(id), duration);
  }

  function button(text, press, label) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    if (label) made.setAttribute('aria-label', label);
    made.addEventListener('click', press);
    return made;
  }

  function dismiss(id) {
    const toast = document.getElementById(id);
    if (!toast) return;
    toast.remove();
    event('toast', { id });
  }

  async function navigate(url, target) {
    const address = new URL(`/bridge/where?${new URLSearchParams({ url, shop: settings.shop, locale: settings.locale, as: settings.staff })}`, location.origin);
    if (target === '_blank') return void window.open(address, '_blank');
    if (!(await mayLeave())) return;
    leaving = true;
    location.href = address;
  }
})();
