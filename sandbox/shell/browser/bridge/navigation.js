// Where the app is, where it wants to go, and the bounce page.
const ADMIN = /^(shopify:\/*admin\/|https:\/\/admin\.shopify\.com\/|https:\/\/[a-z0-9-]+\.myshopify\.com\/admin)/i;

function sayWhere() {
  if (!query.get('shopify-reload')) tell('location', { path: location.pathname + location.search + location.hash, title: document.title });
}

for (const name of ['pushState', 'replaceState']) {
  const plain = history[name].bind(history);
  history[name] = (...args) => {
    plain(...args);
    sayWhere();
  };
}
window.addEventListener('popstate', sayWhere);
window.addEventListener('hashchange', sayWhere);

const plainOpen = window.open.bind(window);
window.open = (url, target, features) => {
  const address = String(url ?? '');
  if (!embedded || (!ADMIN.test(address) && target !== '_top' && target !== '_parent')) return plainOpen(url, target, features);
  tell('navigate', { url: absolute(address), target: target ?? '_blank' });
  return null;
};

window.addEventListener('click', (click) => {
  const anchor = click.target instanceof Element ? click.target.closest('a[href]') : null;
  if (!embedded || !anchor || click.defaultPrevented || click.button !== 0) return;
  const href = anchor.getAttribute('href');
  const outward = anchor.target === '_top' || anchor.target === '_parent';
  if (!ADMIN.test(href) && !outward) return;
  click.preventDefault();
  const apart = anchor.target === '_blank' || click.ctrlKey || click.metaKey;
  tell('navigate', { url: absolute(href), target: apart ? '_blank' : '_top' });
});

function absolute(address) {
  return address.startsWith('shopify:') ? address : new URL(address, location.href).href;
}

// A link of the app, followed in the app's own way when it listens, else by loading it.
function follow(anchor) {
  const handled = !anchor.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true, cancelable: true }));
  if (!handled && !navigationHeard) void load(anchor.getAttribute('href'));
}

let navigationHeard = false;
const plainListen = window.addEventListener.bind(window);
window.addEventListener = (type, ...rest) => {
  if (type === 'shopify:navigate') navigationHeard = true;
  return plainListen(type, ...rest);
};
globalThis.addEventListener = window.addEventListener;

// A document is loaded with everything its server needs to know the shop and the person.
async function load(address) {
  await ready;
  const url = new URL(address, location.href);
  for (const [name, value] of [['shop', config.shop], ['host', config.host], ['locale', config.locale], ['embedded', '1']]) {
    if (value && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  url.searchParams.set('id_token', await idToken({ fresh: true }));
  location.replace(url.href);
}

function bounce() {
  const wanted = query.get('shopify-reload');
  if (!wanted || !embedded) return;
  const url = new URL(wanted, location.href);
  void load(url.pathname + url.search);
}

// Opened outside the admin: go there.
function comeHome() {
  const shop = config.shop?.replace('.myshopify.com', '');
  const path = query.get('shopify-reload') ? new URL(query.get('shopify-reload'), location.href).pathname : location.pathname;
  location.replace(shop ? `${SHELL}/store/${shop}/apps/mend${path}` : SHELL);
}
