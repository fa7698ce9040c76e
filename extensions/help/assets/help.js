/* The help block: a filter over the articles, a form that answers in place. Without it both are plainer. */
(() => {
  'use strict';

  const MAX_PHOTOS = 4;
  const MAX_BYTES = 5 << 20;

  document.addEventListener('shopify:section:load', startAll);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', startAll);
  else startAll();

  function startAll() {
    for (const root of document.querySelectorAll('[data-mend-help]:not(.is-ready)')) {
      root.classList.add('is-ready');
      const part = (name) => root.querySelector(`[data-${name}]`);
      const words = JSON.parse(part('words').textContent);
      const say = (key, values) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
      const ui = { root, part, say, form: root.querySelector('form'), lines: {} };
      if (part('filter')) startFilter(ui);
      if (ui.form) startForm(ui);
    }
  }

  /* filter */

  function startFilter({ root, part, say }) {
    const field = part('filter').querySelector('input');
    let texts;
    let timer;
    field.oninput = () => {
      texts ??= [...root.querySelectorAll('[data-article]')].map((article) => [article, letters(article.textContent)]);
      const terms = field.value.split(/\s+/).map(stem).filter(Boolean);
      let found = 0;
      for (const [article, text] of texts) {
        article.hidden = !terms.every((term) => text.includes(term));
        if (!article.hidden) found += 1;
      }
      // Said once typing pauses, not at every key.
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

  /** Letters without spaces: a syllable half typed (뱃, then 배송) matches. */
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
    form.addEventListener('focusin', () => (ui.began ??= performance.now()));
    form.addEventListener('input', (event) => edited(ui, event.target));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!ui.sending) submit(ui);
    });
    form.elements.photos.onchange = () => addPhotos(ui);
  }

  function addHidden(form, name, value) {
    return form.appendChild(element('input', '', { type: 'hidden', name, value }));
  }

  /** `randomUUID` needs https; a blob's address ends in a UUID everywhere. */
  function newKey() {
    return crypto.randomUUID?.() ?? URL.createObjectURL(new Blob()).slice(-36);
  }

  function edited(ui, { name }) {
    // An error stays until its field is mended.
    setError(ui, name, ui.lines[name] && check(ui)[name]);
    // The shop may have the first text: a changed one is no repeat.
    if (ui.unsure) ui.key.value = newKey();
  }

  async function submit(ui) {
    const { form, say } = ui;
    ui.part('summary').hidden = true;
    ui.lines = {};
    for (const field of form.querySelectorAll('[aria-invalid]')) setError(ui, field.name);
    const errors = check(ui);
    if (Object.keys(errors).length) return showErrors(ui, errors);
    ui.elapsed.value = Math.round(performance.now() - ui.began) || 0;
    setSending(ui, true);
    const { status, body } = await send(form);
    setSending(ui, false);
    if (status < 300 && body?.ticket) return confirm(ui, body);
    if (status === 422 && body?.errors) return showErrors(ui, body.errors);
    if (status === 413) return showErrors(ui, { photos: say('too_large') });
    if (status === 429) return showTrouble(ui, say('busy'), wait(ui, body?.retryAfter));
    ui.unsure = true;
    showTrouble(ui, say(status ? 'trouble' : 'offline'));
  }

  /** The shop's own checks, only sooner. */
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
        // Four photos take their time on a slow network.
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
    // Not `disabled`: that would lose the focus.
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

  /** Puts a message under its field and in the summary, or takes it away; returns the field, if any. */
  function setError({ root, form, part, lines }, name, text) {
    const line = lines[name];
    if (line) {
      fill(line, text);
      line.parentNode.hidden = !text;
      part('summary').hidden = !part('summary').querySelector('li:not([hidden])');
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
      // False: the address stays as it is.
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

  /** In words; none when the shop named no time. */
  function wait({ say }, seconds) {
    const [key, unit] = seconds < 90 ? ['wait_seconds', 1] : ['wait_minutes', 60];
    return seconds > 0 && say(key, { n: Math.ceil(seconds / unit) });
  }

  /* photos */

  /** Adds to those chosen before; a browser alone would replace them. */
  function addPhotos(ui) {
    const all = [...(ui.photos || []), ...ui.form.elements.photos.files];
    const good = all.filter((file) => !refuse(ui, file));
    const why = all.map((file) => refuse(ui, file)).find(Boolean);
    setPhotos(ui, good.slice(0, MAX_PHOTOS));
    setError(ui, 'photos', why || (good.length > MAX_PHOTOS && ui.say('photos_many')));
  }

  /** Why this photo cannot be sent. HEIC files may come without a type: the name counts too. */
  function refuse({ say }, { name, type, size }) {
    if (!/^image\/(jpeg|png|webp|hei[cf])$/.test(type) && !/\.hei[cf]$/i.test(name)) return say('photos_kind', { name });
    return size > MAX_BYTES && say('photos_big', { name });
  }

  function setPhotos(ui, photos) {
    const field = ui.form.elements.photos;
    const chosen = new DataTransfer();
    for (const file of photos) chosen.items.add(file);
    field.files = chosen.files;
    ui.photos = photos;
    setError(ui, 'photos');
    ui.part('photos').replaceChildren(...photos.map((file) => photoRow(ui, file)));
    ui.part('photos').hidden = !photos.length;
  }

  function photoRow(ui, file) {
    const row = element('li', file.name);
    const ariaLabel = ui.say('remove', { name: file.name });
    const onclick = () => {
      setPhotos(ui, ui.photos.filter((other) => other !== file));
      ui.form.elements.photos.focus();
    };
    row.append(element('button', '×', { type: 'button', ariaLabel, onclick }));
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
