// Gives one extension the global `shopify` of its place, and runs it as Shopify would in a room of its own.
const settings = JSON.parse(document.getElementById('settings').textContent);

const signal = (value) => ({ value, current: value, subscribe: () => () => undefined });

const wordAt = (key) => key.split('.').reduce((words, part) => words?.[part], settings.words);
function translate(key, values = {}) {
  const found = wordAt(key);
  const text = typeof found === 'string' ? found : found?.[new Intl.PluralRules(settings.locale).select(Number(values.count))];
  if (text === undefined) throw new Error(`The extension has no word "${key}"`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
}

async function token() {
  const answer = await ownFetch(settings.tokenAddress, { cache: 'no-store' });
  return (await answer.json()).token;
}

const page = window.parent;
const ownFetch = window.fetch.bind(window);
// The admin resolves what is relative against the app's address.
if (settings.target.startsWith('admin.')) window.fetch = (address, init) => ownFetch(String(address).startsWith('/') ? settings.appOrigin + address : address, init);

window.shopify = {
  extension: { target: settings.target },
  i18n: { translate, formatDate: (date, options) => new Intl.DateTimeFormat(settings.locale, options).format(date) },
  data: { selected: [{ id: settings.id }] },
  auth: { idToken: token },
  sessionToken: { get: token },
  navigation: { navigate: (address) => page.extensionPage.open(String(address).replace(/^extension:/, '')) },
  close: () => page.extensionPage.close(window.frameElement),
  order: signal({ id: settings.id, name: settings.name }),
  orderId: settings.id,
  authenticationState: signal(settings.authenticationState),
  requireLogin: async () => void (page.location.href = settings.signIn),
};

// A menu item is a button that Shopify gives its act.
if (settings.target.endsWith('.menu-item.render')) document.addEventListener('click', () => page.extensionPage.open(settings.handle));

// The body's own height: the document's is never less than the frame it was given.
const grow = () => (window.frameElement.style.height = `${Math.ceil(document.body.getBoundingClientRect().height) + 4}px`);
new ResizeObserver(grow).observe(document.body);

const { default: draw } = await import(settings.bundle);
await draw();
grow();
