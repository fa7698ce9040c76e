import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { swapAll } from './text-swap.ts';

/** The addresses by which one app is known. All without a slash at the end. */
export interface AppAddresses {
  /** The https address Shopify knows. */
  public: string;
  /** Where a person's browser loads it. */
  browser: string;
  /** The shell, which frames it. */
  shell: string;
}

/** Where the real App Bridge lies. */
export const APP_BRIDGE = 'https://cdn.shopify.com/shopifycloud/app-bridge.js';

const HOP_BY_HOP = ['connection', 'keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'upgrade'];
const REAUTHORIZE = 'x-shopify-api-request-failure-reauthorize-url';
const ADDRESSES = new Set(['location', 'content-location', 'x-remix-redirect', REAUTHORIZE]);

/** What is replaced in bodies and addresses on the way to the browser. */
export function swapsFor(addresses: AppAddresses): [string, string][] {
  return [
    [APP_BRIDGE, `${addresses.shell}/app-bridge.js`],
    [addresses.public, addresses.browser],
    [encodeURIComponent(addresses.public), encodeURIComponent(addresses.browser)],
  ];
}

/** A browser's request headers, as the app's server would see them at its https address. */
export function towardsApp(headers: IncomingHttpHeaders, addresses: AppAddresses): OutgoingHttpHeaders {
  const host = new URL(addresses.public).host;
  const passed: OutgoingHttpHeaders = { ...headers };
  for (const name of HOP_BY_HOP) delete passed[name];
  for (const name of ['origin', 'referer'] as const) {
    const value = headers[name];
    if (value) passed[name] = value.replace(addresses.browser, addresses.public).replace(addresses.shell, 'https://admin.shopify.com');
  }
  // Compressed text could not be rewritten; what the browser loads as a file passes as it is.
  if (!['script', 'style', 'image', 'font'].includes(String(headers['sec-fetch-dest']))) passed['accept-encoding'] = 'identity';
  return { ...passed, host, 'x-forwarded-host': host, 'x-forwarded-proto': 'https' };
}

/** The app's response headers, changed so that a browser at http://localhost can follow them. */
export function towardsBrowser(headers: IncomingHttpHeaders, addresses: AppAddresses): OutgoingHttpHeaders {
  const passed: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (HOP_BY_HOP.includes(name) || name === 'strict-transport-security' || value === undefined) continue;
    if (name === 'content-security-policy') passed[name] = policy(String(value), addresses);
    else if (ADDRESSES.has(name) || name === 'link') passed[name] = swapAll(String(value), swapsFor(addresses));
    else passed[name] = value;
  }
  if (isText(headers)) delete passed['content-length'];
  return passed;
}

/** Whether the body is text that may hold the app's addresses, and is not compressed. */
export function isText(headers: IncomingHttpHeaders): boolean {
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') return false;
  return /^(text\/(html|x-script|x-turbo|remix-deferred)|application\/json)/.test(String(headers['content-type'] ?? ''));
}

function policy(value: string, addresses: AppAddresses): string {
  return value
    .split(';')
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '' && rule !== 'upgrade-insecure-requests')
    .map((rule) => (rule.startsWith('frame-ancestors') ? `${rule.replace(" 'none'", '')} ${addresses.shell}` : rule))
    .map((rule) => rule.replace('https://cdn.shopify.com', `https://cdn.shopify.com ${addresses.shell}`))
    .join('; ');
}
