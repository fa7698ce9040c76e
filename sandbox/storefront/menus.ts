import type { Shopper } from './shopper.ts';
import { words } from './words.ts';

/** A menu of the store: its pages, the current one marked. */
export function menu(shopper: Shopper, handle: string): Record<string, unknown> {
  const t = words[shopper.locale];
  const main: [string, string][] = [[t.all, '/collections/all'], [t.help, '/pages/help'], [t.pages.about.title, '/pages/about']];
  const footer: [string, string][] = [[t.help, '/pages/help'], [t.pages.contact.title, '/pages/contact'], [t.pages.order.title, '/pages/order'], [t.search, '/search']];
  const links = (handle === 'footer' ? footer : main).map(([title, path]) => ({ title, handle: title, url: shopper.root + path, type: 'page_link', links: [], levels: 0, active: shopper.path === path, current: shopper.path === path, child_active: false, child_current: false, object: null }));
  return { title: handle === 'footer' ? t.more : t.menu, handle, links, levels: 1 };
}
