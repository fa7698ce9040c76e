// The global `shopify`, and the elements' names.
const toasts = new Map();
let lastToast = 0;

const toast = {
  show(message, { duration = 5000, isError = false, action: label, onAction, onDismiss } = {}) {
    const id = `toast-${++lastToast}`;
    toasts.set(id, { onAction, onDismiss });
    tell('toast', { id, message: String(message), duration, isError, action: label });
    return id;
  },
  hide: (id) => tell('toast-hide', { id }),
};

hear('toast', ({ id, pressed }) => {
  const shown = toasts.get(id);
  if (pressed) return void shown?.onAction?.();
  toasts.delete(id);
  shown?.onDismiss?.();
});

function notProvided(name) {
  return () => Promise.reject(new Error(`shopify.${name} is not provided by the sandbox`));
}

window.shopify = {
  config,
  origin: SHELL,
  ready,
  setSignals() {},
  environment: { embedded, mobile: false, pos: false, intent: false },
  idToken: () => idToken(),
  user: () => ask('user'),
  loading: (isLoading = true) => tell('loading', { isLoading }),
  toast,
  modal,
  saveBar,
  scopes: { query: () => ask('scopes'), request: (scopes) => ask('scopes-request', { scopes }), revoke: (scopes) => ask('scopes-revoke', { scopes }) },
  app: { extensions: () => ask('extensions') },
  webVitals: { onReport: async (callback) => void (reportVitals = callback) },
  support: { registerHandler: async (callback) => tell('support', { registered: Boolean(callback) }) },
  resourcePicker: notProvided('resourcePicker'),
  picker: notProvided('picker'),
  scanner: { capture: notProvided('scanner.capture') },
  reviews: { request: notProvided('reviews.request') },
};

// Largest contentful paint, told once the page is hidden: the metric that Shopify judges apps by.
let reportVitals = null;
let largest = null;
try {
  new PerformanceObserver((list) => void (largest = list.getEntries().at(-1) ?? largest)).observe({ type: 'largest-contentful-paint', buffered: true });
} catch {
  largest = null; // A browser without this entry type reports nothing.
}
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden' || !largest) return;
  void reportVitals?.({ metrics: [{ id: `lcp-${Math.round(largest.startTime)}`, name: 'LCP', value: largest.startTime }] });
});

// Adopted, not appended: a page that React takes over must find the head as the server wrote it.
const hidden = new CSSStyleSheet();
hidden.replaceSync('ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar { display: none !important; }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, hidden];

customElements.define('ui-nav-menu', NavMenu);
customElements.define('s-app-nav', class extends NavMenu {});
customElements.define('ui-title-bar', TitleBar);
customElements.define('ui-save-bar', SaveBar);
customElements.define('ui-modal', Modal);
customElements.define('s-app-window', class extends Modal {});

// Routers set the title after they changed the address.
let lastTitle = document.title;
new MutationObserver(() => {
  if (document.title === lastTitle) return;
  lastTitle = document.title;
  sayWhere();
}).observe(document.head, { subtree: true, childList: true, characterData: true });

if (!embedded) comeHome();
else if (query.get('shopify-reload')) bounce();
else {
  sayWhere();
  document.addEventListener('DOMContentLoaded', sayWhere);
}
