// ui-modal and s-app-window: a dialog within the app's own frame, so that its styles hold in it.
const WIDTHS = { small: '420px', base: '620px', large: '920px', max: '96vw' };
const MODAL = `
  dialog { border: 0; padding: 0; border-radius: 14px; width: min(96vw, var(--modal-width)); max-height: 90vh; box-shadow: 0 20px 60px #0006; color: inherit; font: inherit; }
  dialog[open] { display: flex; flex-direction: column; } dialog::backdrop { background: #0007; }
  header, footer { display: flex; gap: 8px; align-items: center; padding: 12px 16px; background: #faf6ef; } footer { justify-content: flex-end; } footer:empty { display: none; }
  header strong { flex: 1; } .body { overflow: auto; } iframe { border: 0; width: 100%; height: 70vh; display: block; }
  button { font: inherit; border: 1px solid #b9aa96; background: #fffdf9; border-radius: 9px; padding: 6px 13px; cursor: pointer; } button.primary { background: #2f5d50; border-color: #2f5d50; color: #fff; } button.critical { background: #86260f; border-color: #86260f; color: #fff; } button[disabled] { opacity: .5; }`;

class Modal extends HTMLElement {
  constructor() {
    super();
    const room = this.attachShadow({ mode: 'open' });
    room.innerHTML = `<style>${MODAL}</style><dialog aria-labelledby="title"><header><strong id="title"></strong><button type="button" class="close" aria-label="Close">✕</button></header><div class="body"><slot></slot></div><footer></footer></dialog>`;
    this.dialog = room.querySelector('dialog');
    room.querySelector('.close').addEventListener('click', () => this.hide());
    this.dialog.addEventListener('close', () => this.dispatchEvent(new Event('hide')));
  }
  // Made when first asked for: a node added earlier would not match what the server rendered.
  get content() {
    if (!this.inner) this.append((this.inner = document.createElement('div')));
    return this.inner;
  }
  get variant() {
    return this.getAttribute('variant') ?? 'base';
  }
  set variant(value) {
    this.setAttribute('variant', value);
  }
  get src() {
    return this.getAttribute('src') ?? undefined;
  }
  set src(value) {
    this.setAttribute('src', value);
  }
  get contentWindow() {
    return this.shadowRoot.querySelector('iframe')?.contentWindow ?? null;
  }
  async show() {
    if (this.dialog.open) return;
    this.dialog.style.setProperty('--modal-width', WIDTHS[this.variant] ?? WIDTHS.base);
    watch(this, () => this.draw());
    this.draw();
    if (this.src) await this.frame();
    this.dialog.showModal();
    await saidLater();
    this.dispatchEvent(new Event('show'));
  }
  async hide() {
    if (!this.dialog.open) return;
    this.watching?.disconnect();
    this.shadowRoot.querySelector('iframe')?.remove();
    this.dialog.close();
  }
  async toggle() {
    return this.dialog.open ? this.hide() : this.show();
  }
  draw() {
    const bar = this.querySelector('ui-title-bar');
    this.shadowRoot.querySelector('#title').textContent = bar?.getAttribute('title') ?? '';
    const buttons = [...(bar?.querySelectorAll('button') ?? [])].sort((a, b) => Number(a.getAttribute('variant') === 'primary') - Number(b.getAttribute('variant') === 'primary'));
    this.shadowRoot.querySelector('footer').replaceChildren(...buttons.map(copyButton));
  }
  async frame() {
    const frame = document.createElement('iframe');
    const url = new URL(this.src, location.href);
    if (url.origin === location.origin) {
      for (const name of ['shop', 'host', 'locale']) if (config[name]) url.searchParams.set(name, config[name]);
      url.searchParams.set('embedded', '1');
      url.searchParams.set('id_token', await idToken());
    }
    frame.src = url.href;
    this.shadowRoot.querySelector('.body').append(frame);
  }
}

function copyButton(button) {
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = words(button);
  copy.disabled = isOn(button, 'disabled') || isOn(button, 'loading');
  copy.className = button.getAttribute('tone') === 'critical' ? 'critical' : (button.getAttribute('variant') ?? '');
  copy.addEventListener('click', () => button.click());
  return copy;
}

function modalOf(id) {
  const element = document.getElementById(id);
  if (!(element instanceof Modal)) throw new Error(`shopify.modal: there is no ui-modal with the id "${id}"`);
  return element;
}

const modal = { show: async (id) => modalOf(id).show(), hide: async (id) => modalOf(id).hide(), toggle: async (id) => modalOf(id).toggle() };
