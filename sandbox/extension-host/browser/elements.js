// Stand-ins for the elements that Shopify draws in its own look: as much of each as our extensions use.
(() => {
  'use strict';
  const style = `<style>
    :host{display:block} :host([hidden]){display:none} *{box-sizing:border-box;font:inherit;color:inherit}
    button,a.button{display:inline-block;padding:.5rem .9rem;border:1px solid #8a8a8a;border-radius:.5rem;background:#fff;color:#1f1f1f;cursor:pointer;text-decoration:none}
    button.primary,a.primary{background:#1f1f1f;color:#fff} button:disabled{opacity:.5;cursor:default}
    label{display:block;font-weight:600;margin-bottom:.25rem} input,textarea,select{width:100%;padding:.5rem;border:1px solid #8a8a8a;border-radius:.5rem;background:#fff;color:#1f1f1f}
    input[type=checkbox]{width:auto;margin-inline-end:.5rem} .error{color:#8e0b21}
    .box{border:1px solid #c9c9c9;border-radius:.75rem;padding:1rem} .bar{display:flex;gap:.5rem;margin-top:1rem;flex-wrap:wrap}
    h2{font-size:1.05rem;font-weight:650;margin:0 0 .75rem} h3{font-size:1rem;font-weight:650;margin:.25rem 0} hr{border:0;border-top:1px solid #d9d9d9}
  </style>`;

  /** Draws itself anew from its attributes; what stands in it goes through slots. */
  function plain(name, attributes, draw) {
    customElements.define(name, class extends HTMLElement {
      static observedAttributes = attributes;
      connectedCallback() { this.paint(); }
      attributeChangedCallback() { if (this.isConnected) this.paint(); }
      paint() {
        const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
        root.innerHTML = style + draw((key) => escape(this.getAttribute(key) ?? ''), this);
      }
    });
  }
  const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  const GAPS = { base: '1rem', 'small-200': '.5rem', 'small-400': '.2rem', none: '0' };
  plain('s-stack', ['direction', 'gap'], (of) => `<div style="display:flex;gap:${GAPS[of('gap')] ?? '.5rem'};${of('direction') === 'inline' ? 'flex-wrap:wrap;align-items:center' : 'flex-direction:column;align-items:stretch'}"><slot></slot></div>`);
  plain('s-section', ['heading'], (of) => `<section class="box"><h2>${of('heading')}</h2><slot></slot></section>`);
  plain('s-admin-block', ['heading'], (of) => `<section class="box"><h2>${of('heading')}</h2><slot></slot></section>`);
  for (const name of ['s-admin-action', 's-customer-account-action']) {
    plain(name, ['heading'], (of) => `<section><h2>${of('heading')}</h2><slot></slot><div class="bar"><slot name="primary-action"></slot><slot name="secondary-actions"></slot></div></section>`);
  }
  plain('s-banner', ['tone'], (of) => `<div class="box" role="${of('tone') === 'critical' ? 'alert' : 'status'}" style="border-inline-start:4px solid ${of('tone') === 'critical' ? '#8e0b21' : '#0c5132'}"><slot></slot></div>`);
  plain('s-text', ['color'], (of) => `<span${of('color') === 'subdued' ? ' style="color:#5c5c5c"' : ''}><slot></slot></span>`);
  plain('s-paragraph', [], () => '<p style="margin:0"><slot></slot></p>');
  plain('s-heading', [], () => '<h3><slot></slot></h3>');
  plain('s-badge', ['tone'], (of) => `<span style="display:inline-block;padding:.1rem .5rem;border-radius:1rem;background:${of('tone') === 'critical' ? '#fdd' : '#e8e8e8'};color:#1f1f1f"><slot></slot></span>`);
  plain('s-divider', [], () => '<hr>');
  plain('s-spinner', ['accessibilitylabel'], (of) => `<span role="status">${of('accessibilitylabel')}…</span>`);
  plain('s-link', ['href'], (of) => `<a target="_top" href="${escape(window.extensionHost.resolve(of('href')))}"><slot></slot></a>`);
  plain('s-button', ['href', 'variant', 'disabled', 'loading'], (of, self) => {
    const kind = of('variant') === 'primary' ? 'primary' : '';
    if (self.hasAttribute('href')) return `<a class="button ${kind}" target="_top" href="${escape(window.extensionHost.resolve(of('href')))}"><slot></slot></a>`;
    return `<button type="button" class="${kind}" ${self.hasAttribute('disabled') || self.hasAttribute('loading') ? 'disabled' : ''}><slot></slot></button>`;
  });
  plain('s-option', [], () => '');

  /** A field keeps its control, so that nobody loses the place they type at. */
  function field(name, make) {
    customElements.define(name, class extends HTMLElement {
      static observedAttributes = ['label', 'error', 'maxlength', 'rows', 'required', 'multiple', 'accept', 'autocomplete', 'min', 'max', 'step'];
      #control = make();
      #label = document.createElement('label');
      #error = document.createElement('p');
      constructor() {
        super();
        const root = this.attachShadow({ mode: 'open' });
        root.innerHTML = style;
        this.#control.id = 'control';
        this.#label.htmlFor = 'control';
        this.#error.className = 'error';
        this.#error.setAttribute('role', 'alert');
        const box = this.#control.type === 'checkbox';
        root.append(...(box ? [this.#control, this.#label] : [this.#label, this.#control]), this.#error);
        if (box) this.#label.style.display = 'inline';
        // A change does not leave a shadow by itself.
        this.#control.addEventListener('change', () => {
          // Our assumption of the order: what is taken first. Nothing is told of a choice that is refused whole.
          const [all, taken] = [this.#control.files?.length ?? 0, this.files.length];
          if (taken || !all) this.dispatchEvent(new Event('change', { bubbles: true }));
          if (taken < all) this.dispatchEvent(new Event('droprejected'));
        });
      }
      connectedCallback() {
        if (this.#control.tagName !== 'SELECT') return;
        const fill = () => {
          const chosen = this.#wanted ?? this.#control.value;
          this.#control.replaceChildren(...[...this.querySelectorAll('s-option')].map((one) => new Option(one.textContent, one.getAttribute('value'))));
          if (chosen) this.#control.value = chosen;
        };
        new MutationObserver(fill).observe(this, { childList: true, subtree: true, characterData: true });
        fill();
      }
      #wanted = null;
      get value() { return this.#control.value; }
      set value(value) { this.#wanted = value; if (this.#control.value !== value) this.#control.value = value; }
      /** So that who listens in JSX finds the event by its name. */
      ondroprejected = null;
      /** A copy: Shopify's outlives the field's being emptied. Of the kinds that are accepted alone. */
      get files() {
        const kinds = (this.#control.accept || '').split(',').filter(Boolean);
        return [...(this.#control.files ?? [])].filter(({ type }) => !kinds.length || kinds.includes(type));
      }
      get checked() { return this.#control.checked; }
      set checked(value) { this.#control.checked = value; }
      attributeChangedCallback(key, _, value) {
        if (key === 'label') this.#label.textContent = value;
        else if (key === 'error') this.#error.textContent = value ?? '';
        else if (value === null) this.#control.removeAttribute(key);
        else this.#control.setAttribute(key, value === 'true' ? '' : value);
      }
    });
  }
  const control = (tag, more = {}) => () => Object.assign(document.createElement(tag), more);
  field('s-text-field', control('input', { type: 'text' }));
  field('s-number-field', control('input', { type: 'number' }));
  field('s-phone-field', control('input', { type: 'tel' }));
  field('s-drop-zone', control('input', { type: 'file' }));
  field('s-text-area', control('textarea'));
  field('s-checkbox', control('input', { type: 'checkbox' }));
  field('s-select', control('select'));
})();
