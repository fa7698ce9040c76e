import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './render-block.ts';
import { askedOf, context, open, page, shifts, store, withBrowser, type PageOptions } from './with-browser.ts';

// Order help in a page, the app behind it played by the test.

withBrowser();

interface Told {
  path: string;
  type: string;
  body: Record<string, unknown>;
}
type Reply = { status: number; body: unknown } | 'down' | 'html';

const words = { ko: wordsOf('ko'), en: wordsOf('en') } as unknown as Record<'ko' | 'en', { order: { say: Record<string, string> } & Record<string, string> }>;
const parcel = {
  state: 'on_way', items: [], trackings: [{ company: 'Hanbit Express', number: '400000001234', url: 'https://track.example/1' }, { company: null, number: '5', url: null }],
  estimatedAt: '2026-11-25T03:00:00Z', deliveredAt: null, last: { at: '2026-11-21T02:00:00Z', status: null, message: '<img src=x onerror=alert(1)> 간선 상차', place: '파주시' },
};
const order = {
  id: '5', name: '#1042', placedAt: '2026-11-18T01:00:00Z', asOf: '2026-11-22T01:00:00Z', state: 'sent',
  items: [{ id: '11', title: '머그잔 {{ shop }}', variant: '흰색', quantity: 2 }, { id: '12', title: '접시', variant: null, quantity: 1 }],
  parcels: [parcel], replacements: [{ name: '#1050', state: 'delivered', parcels: [{ ...parcel, state: 'delivered', estimatedAt: null, deliveredAt: '2026-11-20T01:00:00Z', last: { at: '2026-11-20T01:00:00Z', status: 'delivered', message: null, place: null } }] }],
  can: ['late', 'damaged', 'address', 'question'], withLines: ['damaged'], lateFrom: null, country: 'KR',
  matters: [{ kind: 'missing', at: '2026-11-19T01:00:00Z', state: 'closed', now: 'replaced', ticket: 7 }],
};
const view: Reply = { status: 200, body: { order, token: 't.o.k' } };
const token: Reply = { status: 200, body: { token: 't.o.k', seconds: 1800 } };
const sent: Reply = { status: 202, body: { minutes: 10 } };

/** What requests wait for before they are answered. */
let gate: Promise<unknown> | null;
let told: Told[];
let replies: Record<string, Reply[]>;

/** The page with the block; `answers` are the app's by path, the last of each stays. */
async function openOrder(answers: Record<string, Reply[]>, options: PageOptions = {}): Promise<void> {
  told = [];
  gate = null;
  replies = answers;
  await open({ block: 'order', ...options });
  await page.route('**/orders**', async (route) => {
    const url = new URL(route.request().url());
    const path = url.pathname.replace('/apps/mend/orders', '');
    told.push({ path, type: route.request().headers()['content-type']!, body: bodyOf(route.request().postData() ?? '') });
    await gate;
    const own = replies[path] ?? [];
    const reply = own.length > 1 ? own.shift()! : own[0]!;
    if (reply === 'down') return route.abort();
    if (reply === 'html') return route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>502</h1>' });
    return route.fulfill({ status: reply.status, contentType: 'application/json', body: JSON.stringify(reply.body) });
  });
}

/** JSON, or what a form with photos says in its field `request`. */
function bodyOf(posted: string): Told['body'] {
  return JSON.parse(/name="request"\r\n\r\n(.*)\r\n/.exec(posted)?.[1] ?? posted) as Told['body'];
}

const findings = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
const shown = (name: string) => page.waitForSelector(`.mend-order [data-view=${name}]:not([hidden])`);
const status = () => page.locator('.mend-order [data-status]').innerText();
const trouble = () => page.locator('.mend-order [data-trouble]').innerText();
const pointer = () => page.locator('.mend-order__pointer');
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim());

async function find(): Promise<void> {
  await page.fill('[name=email]', 'minji@mail.example');
  await page.fill('[name=number]', '#1042');
  await page.keyboard.press('Enter');
}

/** As far as the order, by the keyboard alone. */
async function openView(): Promise<void> {
  await find();
  await shown('code');
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await shown('shown');
}

describe.each([['ko', 1280], ['ko', 390], ['en', 1280], ['en', 390]] as const)('%s at %i', (locale, width) => {
  it('asks nothing before it is touched, finds an order by its code, shows it and takes a request; axe finds nothing', async () => {
    await openOrder({ '/code': [sent], '/token': [token], '': [view], '/requests': [{ status: 201, body: { number: 12, added: false, emailed: true, as: 'done', note: '사진 a.jpg는 저장하지 못했습니다.' } }] }, { locale, width });
    const say = words[locale].order.say;
    expect(await shifts()).toBe(0);
    expect(askedOf().filter((path) => path.includes('/orders'))).toEqual([]);
    expect(await findings()).toEqual([]);
    await openView();
    expect(told.map(({ path, type }) => [path, type])).toEqual([['/code', 'application/json'], ['/token', 'application/json'], ['', 'application/json']]);
    expect(told[1]!.body).toEqual({ email: 'minji@mail.example', number: '#1042', code: '123456' });
    expect(told[2]!.body).toEqual({ token: 't.o.k' });
    expect(await focused()).toBe(say.order!.replace('{n}', '#1042'));
    const text = await page.locator('[data-view=shown]').innerText();
    for (const part of ['머그잔 {{ shop }}', '× 2', '400000001234', '<img src=x onerror=alert(1)> 간선 상차', '파주시', say.s_sent!, say.p_on_way!, say.m_replaced!, say.replaced!.replace('{n}', '#1050'), say.k_late!]) expect(text).toContain(part);
    for (const hole of ['undefined', 'null', '{n}', 'Invalid']) expect(text).not.toContain(hole);
    expect(await page.locator('[data-view=shown] a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(['https://track.example/1', 'https://track.example/1']);
    expect(await findings()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

    await page.click('[data-act=kind][data-id=damaged]');
    expect(await focused()).toBe(say.k_damaged);
    expect(await findings()).toEqual([]);
    const small = await page.locator('.mend-order :is(button, select, input, textarea):visible').evaluateAll((all) => all.filter((one) => (one.closest('label') ?? one).getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 80)));
    expect(small).toEqual([]);
    await page.check('[name=lines] [type=checkbox] >> nth=0');
    await page.fill('[name=lines] [type=number] >> nth=0', '1');
    await page.fill('[name=words]', '금이 갔어요');
    await page.click('[data-view=ask] .mend-help__send');
    await shown('shown');
    expect(told.at(-2)).toMatchObject({ path: '/requests', body: { token: 't.o.k', kind: 'damaged', words: '금이 갔어요', lines: [{ id: '11', quantity: 1 }], address: null, key: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
    await expect.poll(status).toBe(`${say.done!.replace('{n}', '12')} 사진 a.jpg는 저장하지 못했습니다.`);
  });
});

it('tells a fault beside its field, keeps what was typed, and takes another try', async () => {
  const refused: Reply = { status: 422, body: { code: 'bad_input', error: '다시 확인해 주세요.', field: 'code' } };
  await openOrder({ '/code': [{ status: 422, body: { code: 'bad_input', error: '주문번호를 확인해 주세요.', field: 'number' } }, sent], '/token': [refused, token], '': [view] });
  await find();
  await page.waitForSelector('[name=number][aria-invalid]');
  expect(await page.locator('[id$=-number-note]').innerText()).toContain('주문번호를 확인해 주세요.');
  expect(await focused()).toBe('number');
  expect(await findings()).toEqual([]);
  await page.keyboard.press('Enter');
  await shown('code');
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[name=code][aria-invalid]');
  expect(await page.inputValue('[name=code]')).toBe('000000');
  await page.fill('[name=code]', '123456');
  await page.keyboard.press('Enter');
  await shown('shown');
  expect(await page.locator('[aria-invalid]').count()).toBe(0);
});

it('posts a request again by the same key until its text is another one', async () => {
  await openOrder({ '/code': [sent], '/token': [token], '': [view], '/requests': ['down', 'html', { status: 201, body: { number: 3, as: 'done', note: '' } }] });
  await openView();
  await page.click('[data-act=kind][data-id=question]');
  await page.fill('[name=words]', '선물 포장이 되나요?');
  for (const n of [1, 2]) {
    await page.click('[data-view=ask] .mend-help__send');
    await expect.poll(() => told.filter(({ path }) => path === '/requests').length).toBe(n);
    await expect.poll(trouble).toBe(words.ko.order.say.offline);
    expect(await page.inputValue('[name=words]')).toBe('선물 포장이 되나요?');
  }
  await page.fill('[name=words]', '선물 포장과 카드도 되나요?');
  await page.click('[data-view=ask] .mend-help__send');
  await shown('shown');
  const keys = told.filter(({ path }) => path === '/requests').map(({ body }) => body.key);
  expect([keys[0] === keys[1], keys[1] === keys[2]]).toEqual([true, false]);
});

it.each([['ko', 1280], ['en', 390]] as const)('waits for its answer where it was sent, with every other button, and moves nothing (%s, %i)', async (locale, width) => {
  await openOrder({ '/code': [sent], '/token': [token], '': [view], '/requests': [{ status: 422, body: { code: 'bad_input', error: '다시 적어 주세요.', field: 'words' } }, { status: 201, body: { number: 3, note: '' } }] }, { locale, width });
  const { order: own } = words[locale];
  await openView();
  await page.click('[data-act=kind][data-id=question]');
  const button = page.locator('[data-view=ask] .mend-help__send');
  const size = await button.boundingBox();
  for (const [name, then] of [['refused', () => page.waitForSelector('[name=words][aria-invalid]')], ['taken', () => shown('shown')]] as const) {
    expect(await button.innerText(), name).toBe(own.send);
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    const before = told.length;
    await button.click();
    await expect.poll(() => told.length).toBe(before + 1);
    expect(await button.innerText()).toBe(own.say.wait);
    expect(await page.getByRole('button', { name: own.say.wait, exact: true, disabled: true }).count()).toBe(1);
    expect(await button.boundingBox()).toEqual(size);
    expect(await findings()).toEqual([]);
    expect(await page.locator('.mend-order button:visible:not([aria-disabled=true])').count()).toBe(0);
    // `force`: Playwright itself would wait for the button to be pressable again, as people do not.
    await page.click('[data-view=ask] [data-act=back]', { force: true });
    await page.focus('[data-view=ask] .mend-help__send');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-view=ask]').isVisible()).toBe(true);
    resolve();
    await then();
    expect(told.filter(({ path }) => path === '/requests').length).toBe(name === 'refused' ? 1 : 2);
    expect(await page.locator('.mend-order button[aria-disabled=true]').count()).toBe(0);
  }
  // An app without `as` has only taken it.
  await expect.poll(status).toBe(own.say.done!.replace('{n}', '3'));
});

it.each([['ko', '대한민국'], ['en', 'South Korea']] as const)('says which country a new address has to be in (%s)', async (locale, country) => {
  await openOrder({ '/code': [sent], '/token': [token], '': [view] }, { locale });
  await openView();
  await page.click('[data-act=kind][data-id=address]');
  const stays = words[locale].order.say.country!.replace('{n}', country);
  expect(await page.locator('[name=address] > legend + p').innerText()).toBe(stays);
  expect(await page.getByRole('group', { name: words[locale].order.address, description: stays }).count()).toBe(1);
});

it('says nothing of a country that is not known', async () => {
  await openOrder({ '/code': [sent], '/token': [token], '': [{ status: 200, body: { order: { ...order, country: null }, token: 't.o.k' } }] });
  await openView();
  await page.click('[data-act=kind][data-id=address]');
  expect(await page.locator('[name=address] > legend + p').textContent()).toBe('');
});

it('sends an address only where one is asked for', async () => {
  await openOrder({ '/code': [sent], '/token': [token], '': [view], '/requests': [{ status: 422, body: { code: 'bad_input', error: '입력해 주세요.', field: 'zip' } }, { status: 201, body: { number: 3, as: 'done', note: '' } }] });
  await openView();
  await page.click('[data-act=kind][data-id=address]');
  for (const [name, value] of Object.entries({ name: '김하늘', address1: '연못길 9', city: '해운대구' })) await page.fill(`[name=${name}]`, value);
  await page.click('[data-view=ask] .mend-help__send');
  await page.waitForSelector('[name=zip][aria-invalid]');
  expect(await focused()).toBe('zip');
  await page.fill('[name=zip]', '48095');
  await page.click('[data-view=ask] .mend-help__send');
  await shown('shown');
  expect(told.at(-2)!.body).toMatchObject({ kind: 'address', lines: [], address: { name: '김하늘', zip: '48095' } });
});

it('asks for a new code once half an hour has passed', async () => {
  const expired: Reply = { status: 410, body: { code: 'expired', error: '30분이 지났습니다.' } };
  await openOrder({ '/code': [sent], '/token': [token], '': [view, expired], '/requests': [expired] });
  await openView();
  await page.click('[data-act=kind][data-id=question]');
  await page.fill('[name=words]', '남아 있나요?');
  await page.click('[data-view=ask] .mend-help__send');
  await shown('find');
  expect(await trouble()).toBe('30분이 지났습니다.');
  expect(await page.inputValue('[name=words]')).toBe('남아 있나요?');
});

it('keeps what opens an order in memory alone', async () => {
  await openOrder({ '/code': [sent], '/token': [token], '': [view] });
  await openView();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state, document.documentElement.outerHTML]));
  expect(kept).not.toContain('t.o.k');
  expect(await context.cookies()).toEqual([]);
});

it('shows who is signed in their orders without a code', async () => {
  const orders = [{ id: '5', name: '#1042', placedAt: '2026-11-18T01:00:00Z', state: 'sent', items: '머그잔' }];
  await openOrder({ '': [{ status: 200, body: { orders, none: false } }, view], '/requests': [{ status: 422, body: { code: 'bad_input', error: '사진을 읽을 수 없습니다.', field: 'photos' } }] }, { customer: { name: '김민지', email: 'minji@mail.example', orders: [] } } as never);
  await page.click('[data-act=own]');
  await page.click('[data-act=order]');
  await page.waitForSelector('[data-act=kind]');
  expect(told.map(({ body }) => body)).toEqual([{}, { orderId: '5' }]);
  // What is asked goes by the token that came with the order.
  await page.click('[data-act=kind][data-id=question]');
  await page.fill('[name=words]', '?');
  await page.setInputFiles('[name=photos]', [{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') }]);
  await page.click('[data-view=ask] .mend-help__send');
  await expect.poll(() => told.at(-1)?.path).toBe('/requests');
  expect(told.at(-1)!.type).toMatch(/^multipart\/form-data/);
});

it('says what to do without JavaScript, in place of forms that would do nothing', async () => {
  await open({ block: 'order', javaScriptEnabled: false, settings: { form_link: '/pages/contact' } });
  expect(await page.locator('.mend-order form:visible').count()).toBe(0);
  expect(await pointer().isVisible()).toBe(true);
  expect(await pointer().getByRole('link').getAttribute('href')).toBe('/pages/contact');
  expect(store.asked.filter((path) => path.includes('/orders'))).toEqual([]);
});

it.each([1280, 360])('says it, too, where the script does not come, and lets go of it once it does; nothing moves, at %i', async (width) => {
  await open({ block: 'order', width, settings: { form_link: '/pages/contact' } });
  expect([await pointer().isVisible(), await page.locator('.mend-order form:visible').count()]).toEqual([false, 1]);
  let arrives = () => {};
  await page.route('**/order.js', (route) => {
    arrives = () => void route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  // Until the style sheet is there the form is seen, and then, for the two seconds that the script has, neither.
  await expect.poll(async () => [await page.locator('.mend-order form:visible').count(), await pointer().innerText()]).toEqual([0, expect.stringContaining(words.ko.order.no_script!)]);
  arrives();
  await page.locator('[data-view=find]').waitFor();
  expect(await pointer().isVisible()).toBe(false);
  expect(await shifts()).toBe(0);
});

it.each(['America/Los_Angeles', 'Asia/Seoul', 'Pacific/Auckland'])('shows a day that has no hour as that day in %s, and a moment as it is there', async (timeZone) => {
  const days = { ...parcel, estimatedAt: '2026-11-25T00:00:00.000Z', deliveredAt: '2026-11-24T06:30:00.000Z' };
  await openOrder({ '/code': [sent], '/token': [token], '': [{ status: 200, body: { order: { ...order, parcels: [days] }, token: 't.o.k' } }] }, { locale: 'en', timeZone });
  await openView();
  const { estimated, delivered } = words.en.order.say;
  const text = await page.locator('[data-view=shown]').innerText();
  expect(text).toContain(estimated!.replace('{n}', 'Nov 25, 2026'));
  expect(text).toContain(delivered!.replace('{n}', timeZone === 'America/Los_Angeles' ? 'Nov 23, 2026' : 'Nov 24, 2026'));
});
