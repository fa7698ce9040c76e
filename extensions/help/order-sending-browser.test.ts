import { describe, expect, it } from 'vitest';
import { wordsOf } from './render-block.ts';
import { open, page, withBrowser, type PageOptions } from './with-browser.ts';

// Order help where an answer is lost, something is typed meanwhile, a theme renders the block anew, or goods have odd names.

withBrowser();

const { say } = wordsOf('en').order;
const order = {
  id: '5', name: '#1042', placedAt: '2026-11-18T01:00:00Z', asOf: '2026-11-22T01:00:00Z', state: 'sent', items: [] as object[],
  parcels: [] as object[], replacements: [], can: ['question', 'address'], withLines: [], lateFrom: null, country: 'KR', matters: [],
};
const opened = (more: object = {}) => ({ order: { ...order, ...more }, token: 't.o.k' });

type Reply = object | 'down';
let told: { path: string; body: Record<string, unknown> }[];
/** What a request waits for before it is answered. */
let gate: Promise<unknown> | null;

/** The page with the block; `replies` are the app's by path, the last of each stays. */
async function openOrder(replies: Record<string, Reply[]>, options: PageOptions = {}): Promise<void> {
  told = [];
  gate = null;
  await open({ block: 'order', locale: 'en', ...options });
  await page.route('**/orders**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/apps/mend/orders', '');
    const posted = route.request().postData() ?? '';
    told.push({ path, body: JSON.parse(/name="request"\r\n\r\n(.*)\r\n/.exec(posted)?.[1] ?? posted) as Record<string, unknown> });
    await gate;
    const own = replies[path] ?? [{ minutes: 10 }];
    const reply = own.length > 1 ? own.shift()! : own[0]!;
    if (reply === 'down') return route.abort();
    return route.fulfill({ status: 'error' in reply ? 422 : 200, json: reply });
  });
}

const shown = (name: string) => page.waitForSelector(`.mend-order [data-view=${name}]:not([hidden])`);
const trouble = () => page.locator('.mend-order [data-trouble]').innerText();
const paths = () => told.map(({ path }) => path);
const press = (view: string) => page.click(`[data-view=${view}] .mend-help__send`);

async function find(number = '#1042'): Promise<void> {
  await page.fill('[name=email]', 'minji@mail.example');
  await page.fill('[name=number]', number);
  await press('find');
  await shown('code');
}

async function giveCode(code = '123456'): Promise<void> {
  await page.fill('[name=code]', code);
  await press('code');
}

describe('a code that was right', () => {
  it('is not asked for again where the order behind it did not come', async () => {
    await openOrder({ '/token': [{ token: 't.o.k' }, { error: 'These digits are not right.', field: 'code' }], '': ['down', 'down', opened()] });
    await find();
    await giveCode();
    await expect.poll(trouble).toBe(say.offline);
    await press('code');
    await expect.poll(paths).toEqual(['/code', '/token', '', '']);
    await expect.poll(trouble).toBe(say.offline);
    await press('code');
    await shown('shown');
    expect(paths()).toEqual(['/code', '/token', '', '', '']);
    expect(told.at(-1)!.body).toEqual({ token: 't.o.k' });
  });

  it('opens no other order: a new code is asked of the app', async () => {
    await openOrder({ '/token': [{ token: 't.o.k' }, { token: 'other' }], '': ['down', opened(), opened({ name: '#1043' })] });
    await find();
    await giveCode();
    await expect.poll(trouble).toBe(say.offline);
    await press('code');
    await shown('shown');
    await page.click('[data-view=shown] [data-act=other]');
    await find('#1043');
    await giveCode('654321');
    await page.getByText(say.order.replace('{n}', '#1043')).waitFor();
    expect(told.slice(-2)).toEqual([{ path: '/token', body: { email: 'minji@mail.example', number: '#1043', code: '654321' } }, { path: '', body: { token: 'other' } }]);
  });
});

it('keeps what is typed while a request is on its way, to be sent too, and says that the first arrived', async () => {
  await openOrder({ '/token': [{ token: 't.o.k' }], '': [opened()], '/requests': [{ number: 3, as: 'done', note: '' }, { number: 4, as: 'done', note: '' }] });
  await find();
  await giveCode();
  await page.click('[data-act=kind][data-id=question]');
  await page.fill('[name=words]', 'Can it be wrapped?');
  const { promise, resolve } = Promise.withResolvers<void>();
  gate = promise;
  await press('ask');
  await expect.poll(() => paths().at(-1)).toBe('/requests');
  await page.fill('[name=words]', 'Can it be wrapped? With a card?');
  resolve();
  const status = page.locator('.mend-order [data-status]');
  await status.getByText(say.done.replace('{n}', '3')).waitFor();
  expect([await page.locator('[name=words]').isVisible(), await page.inputValue('[name=words]')]).toEqual([true, 'Can it be wrapped? With a card?']);
  await press('ask');
  await status.getByText(say.done.replace('{n}', '4')).waitFor();
  expect(await page.inputValue('[name=words]')).toBe('');
  const [one, other] = told.filter(({ path }) => path === '/requests').map(({ body }) => body.key);
  expect(other).not.toBe(one);
});

it('shows goods and carriers by their names, whatever those are', async () => {
  const items = [['order', 'none'], ['done', 'own'], ["Cup $$ $& $' {n}", 'constructor']].map(([title, variant], at) => ({ id: String(at), title, variant, quantity: 1 }));
  const parcel = { state: 'on_way', items: [], trackings: [{ company: 'sent', number: 'wait', url: null }], estimatedAt: null, deliveredAt: null, last: { at: '2026-11-21T02:00:00Z', status: null, message: 'offline', place: 'ticket' } };
  await openOrder({ '/token': [{ token: 't.o.k' }], '': [opened({ name: "$&1042$'", items, parcels: [parcel] })] });
  await find();
  await giveCode();
  await shown('shown');
  const view = page.locator('[data-view=shown]');
  expect(await view.locator('h3').innerText()).toBe(say.order.replace('{n}', () => "$&1042$'"));
  expect(await view.locator('> div > ul > li').evaluateAll((all) => all.map((one) => [...one.children].slice(0, 2).map((part) => part.textContent)))).toEqual(items.map(({ title, variant }) => [title, variant]));
  expect(await view.locator('.mend-help__note span span, .mend-help__note a').allTextContents()).toEqual(expect.arrayContaining(['sent', 'wait', 'offline', 'ticket']));
  expect(await view.innerText()).toContain(say.p_on_way);
});

it('starts at the next touch where a theme has rendered it anew, and knows nothing of the order before', async () => {
  await openOrder({ '/token': [{ token: 't.o.k' }], '': [opened()] });
  await find();
  await giveCode();
  await shown('shown');
  await page.evaluate(async () => {
    const text = await (await fetch(location.pathname)).text();
    document.querySelector('.mend-order')!.replaceWith(new DOMParser().parseFromString(text, 'text/html').querySelector('.mend-order')!);
  });
  expect(await page.locator('.mend-order form:visible').count()).toBe(0);
  await page.locator('header').click({ position: { x: 300, y: 5 } });
  await page.waitForSelector('.mend-order.is-live');
  await find();
  await giveCode();
  await shown('shown');
  expect(paths()).toEqual(['/code', '/token', '', '/code', '/token', '']);
});
