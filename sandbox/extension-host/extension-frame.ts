import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleUiExtension, type UiExtension, uiExtensions } from '../../extensions/bundle-ui-extension.ts';
import { html, type Html, raw } from '#sandbox/pages/html.ts';
import type { Locale } from '#sandbox/pages/locale.ts';
import { asset, page } from '#sandbox/pages/respond.ts';
import type { Store } from '#sandbox/pages/store.ts';

export const HOST = '/extension-host';

/** Where an extension runs, and for what. */
export interface Place {
  target: string;
  locale: Locale;
  /** Gid of the order or the customer. */
  id: string;
  /** As people write it. */
  name: string;
  /** Where the extension's tokens come from. */
  tokenAddress: string;
  /** Where `app:` links lead; the admin's alone. */
  appPath?: string;
  /** Of an account. */
  authenticationState?: 'fully_authenticated' | 'pre_authenticated';
  signIn?: string;
}

/** The files of the host and the bundles, which are the same for everybody. Null for any other path. */
export function hostFiles({ app, origins }: Store, path: string): Response | null {
  const file = new RegExp(`^${HOST}/(host|elements|page)\\.js$`).exec(path)?.[1];
  if (file) return asset(readFileSync(new URL(`./browser/${file}.js`, import.meta.url), 'utf8'), 'text/javascript; charset=utf-8');
  const target = new RegExp(`^${HOST}/bundle/([a-z.-]+)\\.js$`).exec(path)?.[1];
  const found = target && extensionAt(target);
  if (!found) return null;
  // A person's browser reaches the app at the sandbox's own address.
  return asset(bundleUiExtension(found.file).replaceAll(app.url, origins.app), 'text/javascript; charset=utf-8');
}

/** The document in which one extension runs by itself, the real bundle with stand-ins around it. Null for a target that none is at. */
export function extensionDocument({ origins }: Store, place: Place): Response | null {
  const found = extensionAt(place.target);
  if (!found) return null;
  const words = JSON.parse(readFileSync(join(found.extension.folder, 'locales', place.locale === 'ko' ? 'ko.json' : 'en.default.json'), 'utf8')) as Record<string, unknown>;
  const settings = JSON.stringify({ ...place, words, handle: found.extension.handle, appOrigin: origins.app, bundle: `${HOST}/bundle/${place.target}.js` });
  return page(html`<html lang="${place.locale}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${place.target}</title>
    <style>html{overflow:hidden;font:15px/1.5 system-ui,sans-serif;color:#1f1f1f;background:#fff}body{margin:0}</style>
    <script id="settings" type="application/json">${raw(settings.replaceAll('<', '\\u003c'))}</script>
    <script>window.extensionHost = { resolve: (href) => href.replace(/^app:/, ${raw(JSON.stringify(place.appPath ?? ''))}) };</script>
    <script src="${HOST}/elements.js"></script><script type="module" src="${HOST}/host.js"></script></head><body></body></html>`);
}

/** A block in its place on a page. @param query what the document's address carries besides the target */
export function blockFrame(target: string, query: URLSearchParams, title: string): Html {
  return html`<iframe class="extension" data-extension-block title="${title}" src="${addressOf(target, query)}" style="width:100%;border:0;height:8rem"></iframe>`;
}

/** An action's dialog, empty until it is opened; and once on a page, `script`. */
export function actionDialog(target: string, query: URLSearchParams, title: string): Html {
  const handle = extensionAt(target)!.extension.handle;
  return html`<dialog data-extension="${handle}" aria-label="${title}" style="width:min(40rem,92vw);border:1px solid #8a8a8a;border-radius:.75rem"><iframe title="${title}" data-src="${addressOf(target, query)}" style="width:100%;border:0;height:24rem"></iframe></dialog>`;
}

export const script: Html = html`<script src="${HOST}/page.js" defer></script>`;

function addressOf(target: string, query: URLSearchParams): string {
  return `${HOST}/frame?${new URLSearchParams([...query, ['target', target]])}`;
}

function extensionAt(target: string): { extension: UiExtension; file: string } | null {
  for (const extension of uiExtensions()) {
    const at = extension.targeting.find((one) => one.target === target);
    if (at) return { extension, file: join(extension.folder, at.module) };
  }
  return null;
}
