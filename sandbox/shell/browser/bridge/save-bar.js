// The save bar: drawn by the shell, pressed for a form with `data-save-bar` or a `ui-save-bar`.
let bar = null;

// React changes its listeners in the same breath in which it shows and hides: events come after it.
const saidLater = () => Promise.resolve();

function showBar(next) {
  bar = next;
  tell('save-bar', next ? next.describe() : null);
}

hear('save-bar', ({ press }) => bar?.[press]?.());

class SaveBar extends HTMLElement {
  get showing() {
    return bar?.owner === this;
  }
  get discardConfirmation() {
    return isOn(this, 'discardConfirmation') || isOn(this, 'discard-confirmation');
  }
  set discardConfirmation(value) {
    this.toggleAttribute('discardConfirmation', Boolean(value));
  }
  async show() {
    if (this.showing) return;
    const button = (first) => [...this.querySelectorAll('button')].find((one) => (one.getAttribute('variant') === 'primary') === first);
    const side = (element) => (element ? action(element) : undefined);
    showBar({
      owner: this,
      describe: () => ({ save: side(button(true)), discard: side(button(false)), ask: this.discardConfirmation }),
      save: () => button(true)?.click(),
      discard: () => button(false)?.click(),
    });
    watch(this, () => this.showing && tell('save-bar', bar.describe()));
    await saidLater();
    this.dispatchEvent(new Event('show'));
  }
  async hide() {
    if (!this.showing) return;
    this.watching?.disconnect();
    showBar(null);
    await saidLater();
    this.dispatchEvent(new Event('hide'));
  }
  async toggle() {
    return this.showing ? this.hide() : this.show();
  }
  disconnectedCallback() {
    void this.hide();
  }
}

const savedForm = (event) => (event.target instanceof Element ? event.target.closest('form[data-save-bar]') : null);

for (const type of ['input', 'change']) {
  document.addEventListener(type, (event) => {
    const form = savedForm(event);
    if (!form || bar?.owner === form) return;
    showBar({
      owner: form,
      describe: () => ({ save: {}, discard: {}, ask: 'discardConfirmation' in form.dataset }),
      save: () => form.requestSubmit(),
      discard: () => form.reset(),
    });
  });
}
for (const type of ['submit', 'reset']) {
  document.addEventListener(type, (event) => {
    if (savedForm(event) && bar?.owner === savedForm(event)) showBar(null);
  });
}
new MutationObserver(() => {
  if (bar && !bar.owner.isConnected) showBar(null);
}).observe(document, { childList: true, subtree: true });

function barOf(id) {
  const element = document.getElementById(id);
  if (!(element instanceof SaveBar)) throw new Error(`shopify.saveBar: there is no ui-save-bar with the id "${id}"`);
  return element;
}

const saveBar = {
  show: async (id) => barOf(id).show(),
  hide: async (id) => barOf(id).hide(),
  toggle: async (id) => barOf(id).toggle(),
  // Resolves when leaving is fine. When the person stays, what waited for leaving never goes on.
  leaveConfirmation: async () => {
    if (!bar || (await ask('leave'))) return;
    await new Promise(() => undefined);
  },
};
