// ui-nav-menu, s-app-nav and ui-title-bar: the app writes them, the shell draws them.
const drawn = new Map();
const ids = new WeakMap();
let lastDrawn = 0;

function idOf(element) {
  if (!ids.has(element)) ids.set(element, String(++lastDrawn));
  drawn.set(ids.get(element), element);
  return ids.get(element);
}

const isOn = (element, name) => element.hasAttribute(name) && element.getAttribute(name) !== 'false';
const words = (element) => (element.getAttribute('label') ?? element.textContent ?? '').trim();

function action(element) {
  return { id: idOf(element), label: words(element), disabled: isOn(element, 'disabled'), loading: isOn(element, 'loading'), critical: element.getAttribute('tone') === 'critical' };
}

// Calls `draw` now and after every change within the element, once per frame.
function watch(element, draw) {
  let due = false;
  const later = () => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      if (element.isConnected) draw();
    });
  };
  element.watching = new MutationObserver(later);
  element.watching.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
  later();
}

class NavMenu extends HTMLElement {
  connectedCallback() {
    watch(this, () => {
      const links = [...this.querySelectorAll('a[href], s-link[href], s-app-nav-link[href]')];
      tell('nav', links.map((link) => ({ id: idOf(link), label: words(link), href: link.getAttribute('href'), home: link.getAttribute('rel') === 'home' })));
    });
  }
  disconnectedCallback() {
    this.watching?.disconnect();
    tell('nav', []);
  }
}

class TitleBar extends HTMLElement {
  connectedCallback() {
    if (this.closest('ui-modal')) return;
    watch(this, () => tell('title-bar', describeTitleBar(this)));
  }
  disconnectedCallback() {
    if (!this.watching) return;
    this.watching.disconnect();
    tell('title-bar', null);
  }
}

function describeTitleBar(bar) {
  const buttons = [...bar.querySelectorAll(':scope > button, :scope > a')];
  const of = (variant) => buttons.filter((button) => (button.getAttribute('variant') ?? '') === variant);
  return {
    title: bar.getAttribute('title') ?? document.title,
    breadcrumb: of('breadcrumb').map(action)[0],
    primary: of('primary').map(action)[0],
    secondary: of('').map(action),
    groups: [...bar.querySelectorAll(':scope > section')].map((group) => ({
      label: group.getAttribute('label') ?? '',
      items: [...group.querySelectorAll('button, a')].map(action),
    })),
  };
}

// A press in the shell is a press here. A link that nobody handles is followed as the app's own.
hear('press', ({ id }) => {
  const element = drawn.get(id);
  if (!element) return;
  if (!element.hasAttribute('href')) return void element.click();
  let unhandled = false;
  const last = (click) => {
    unhandled = !click.defaultPrevented;
    click.preventDefault();
  };
  plainListen('click', last, { once: true });
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  window.removeEventListener('click', last);
  if (unhandled) follow(element);
});

hear('nav', ({ id }) => drawn.has(id) && follow(drawn.get(id)));
