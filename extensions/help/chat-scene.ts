import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import { helpSample } from './help-sample.ts';
import { askedOf, context, open, page, store, type PageOptions } from './with-browser.ts';

// What the tests of the chat's button have in common: a page with it, the app behind it played by the test, and what shoppers do.

export const now = () => Math.floor(Date.now() / 1000);
export const HOURS = { ko: '월–금 10:00–18:00', en: 'Mon–Fri 10:00–18:00' };
export const OPEN = () => [[now() - 3600, now() + 3600]];
export const LATER = () => [[now() + 86_400, now() + 90_000]];
const FIGURES = { v: 1, from: '2026-10-20', to: '2026-11-18', medianSeconds: 5400, withinTarget: 94, target: 8, always: false, satisfaction: 92, tickets: 220, answers: 214, count: 61 };

/** The app behind the page: what it was told, what it will answer by door, what has been said in the chat. */
export const app: { told: { path: string; body: Record<string, any> }[]; replies: Record<string, any[]>; said: object[] } = { told: [], replies: {}, said: [] };

export const message = (id: string, who: string, text: string) => ({ id, who, name: null, at: new Date().toISOString(), elsewhere: false, passages: [{ text, quoted: false }], files: [] });
export const news = (more: object = {}) => ({ token: `t${app.said.length}`, cursor: `c${app.said.length}`, next: 0.3, typing: false, view: { shop: 'Fieldcup', messages: app.said }, ...more });

/** Any page of the store but the help page, with the button alone; the shop serves the help page, which has these blocks, when it is asked for. */
export async function openPage(talk: object, options: PageOptions = {}, [block, ...blocks]: string[] = ['help']): Promise<void> {
  Object.assign(app, { told: [], said: [], replies: {} });
  const sample = helpSample();
  const data = { ...sample, figures: FIGURES, settings: { ...(sample.settings as object), talk: { chat: null, phone: null, calls: null, ...talk } } };
  const settings = { page: { url: '/pages/help', handle: 'help' } };
  // The help page first, to keep what it is.
  await open({ store: data, ...options, block, others: [...blocks.map((one) => ({ block: one, id: one })), { block: 'chat', id: 'Embed', settings }] });
  const help = store.page;
  await context.close();
  await open({ store: data, ...options, block: 'chat', id: 'Embed', settings, path: '/products/mug', pageType: 'product' });
  await page.route('**/pages/help', (route) => route.fulfill({ contentType: 'text/html', body: help }));
  await page.route('**/apps/mend/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/apps/mend/', '');
    const posted = route.request().postData() ?? '';
    app.told.push({ path, body: posted.startsWith('{') ? JSON.parse(posted) : Object.fromEntries([...posted.matchAll(/name="(\w+)"\r\n\r\n([^\r]*)/g)].map(([, key, value]) => [key!, value!])) });
    const own = app.replies[path] ?? [];
    const reply = own.length > 1 ? own.shift()! : own[0];
    const answer = typeof reply === 'function' ? await reply() : reply;
    if (!answer) return route.abort();
    return route.fulfill({ status: answer.status ?? 200, contentType: 'application/json', body: JSON.stringify(answer.body) });
  });
}

export const press = async () => {
  await page.click('.mend-chat__open');
  await page.waitForSelector('dialog[open] .mend-help.is-ready [data-codes], dialog[open]');
};
export const findings = async () => (await new AxeBuilder({ page }).include('.mend-chat').analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
export const ours = () => askedOf().filter((path) => !path.startsWith('/assets/') && path !== '/');
/** As when the page comes to the front: there is news at once. */
export const look = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
/** Until news that is asked for from now on has been taken: what follows it is asked for. */
export const taken = async () => {
  const before = app.told.length;
  await expect.poll(async () => {
    await look();
    return app.told.length - before;
  }).toBeGreaterThan(2);
};
export const begin = async () => {
  if (!(await page.locator('dialog[open]').count())) await press();
  await page.click('details[data-spans] summary');
  await page.fill('[data-form=start] [name=name]', '김하늘');
  await page.fill('[data-form=start] [name=email]', 'haneul@mail.example');
  await page.fill('[data-form=start] [name=message]', '문의드려요 <b>');
  await page.click('[data-form=start] button');
};
