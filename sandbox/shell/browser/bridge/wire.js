// Talking with the shell, which frames this page. Every message carries `sandboxBridge: 1`.
const embedded = window.top !== window;
const waiting = new Map();
const listeners = new Map();
let lastCall = 0;

function tell(type, body) {
  if (embedded) window.top.postMessage({ sandboxBridge: 1, type, body }, SHELL);
}

function ask(type, body) {
  if (!embedded) return Promise.reject(new Error('shopify: this page is not framed by the admin'));
  const id = ++lastCall;
  window.top.postMessage({ sandboxBridge: 1, type, body, id }, SHELL);
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

function hear(event, act) {
  listeners.set(event, act);
}

window.addEventListener('message', (message) => {
  if (message.origin !== SHELL || !message.data || message.data.sandboxBridge !== 1) return;
  const { re, ok, body, event } = message.data;
  if (event) return void listeners.get(event)?.(body);
  const call = waiting.get(re);
  waiting.delete(re);
  if (ok) call?.resolve(body);
  else call?.reject(new Error(body));
});

const query = new URLSearchParams(location.search);
const script = document.currentScript;
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const config = {
  apiKey: script?.dataset.apiKey ?? meta('shopify-api-key') ?? API_KEY,
  appOrigins: [],
  debug: {},
  disabledFeatures: (meta('shopify-disabled-features') ?? '').split(/[ ,]+/).filter(Boolean),
  experimentalFeatures: [],
  host: query.get('host') ?? undefined,
  locale: query.get('locale') ?? undefined,
  shop: query.get('shop') ?? undefined,
};

// A document loaded without Shopify's parameters learns them from the shell.
const ready = embedded
  ? ask('hello').then((known) => {
      for (const name of ['shop', 'host', 'locale']) config[name] ??= known[name];
    })
  : Promise.resolve();
