import fs from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { ownAddress } from './own-address.ts';
import { Merchant, Shopper, type Locale } from './people.ts';
import { openStage } from './stage.ts';
import { writeIn } from './write-in.ts';

// A ticket on the shopper's side: from the link in the mail to the answer that comes while they read.

const stage = openStage();

async function linkIn(shopper: Shopper, address: string): Promise<string> {
  const page = await shopper.awaitMail(address, '/thread#');
  const texts = await page.locator('pre').allTextContents();
  return texts.map((text) => /http\S+\/thread#\S+/.exec(text)?.[0]).find(Boolean)!;
}

/** Everything that leaves the browser besides the bodies of posts. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => void request.allHeaders().then((headers) => sent.push(`${request.method()} ${request.url()} ${JSON.stringify(headers)}`), () => {}));
  return sent;
}

interface Walk {
  locale: Locale;
  width: number;
  dark: boolean;
  name: string;
  address: string;
  /** Their own; null for somebody who never bought. */
  order: string | null;
}

test.each<Walk>([
  { locale: 'ko', width: 1280, dark: false, name: '최채원', address: 'chaewon.choi241@mail.example', order: '#1074' },
  { locale: 'en', width: 390, dark: true, name: 'Theo Ashdown', address: 'theo.ashdown269@mail.example', order: '#1071' },
  { locale: 'ko', width: 390, dark: false, name: '서이안', address: 'ian.seo.new@mail.example', order: null },
  { locale: 'en', width: 1280, dark: true, name: 'Nora Quill', address: 'nora.quill.new@mail.example', order: null },
])('a shopper reads, answers with a photo and hears back ($locale, $width)', { timeout: 240_000 }, async ({ locale, width, dark, name, address, order }) => {
  const shopper = await stage.person(Shopper, locale, { viewport: { width, height: 800 }, colorScheme: dark ? 'dark' : 'light' });
  const merchant = await stage.person(Merchant, locale);
  const { page } = shopper;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });

  const question = `Question ${locale} ${width} 배송 <img src=x onerror=alert(1)> {{ shop.email }}`;
  await writeIn(stage.stack, { name, email: address, topic: 'late_parcel', orderNumber: order ?? '', message: question, locale });
  const link = await linkIn(shopper, address);
  const secret = link.split('#')[1]!;
  const sent = sentBy(page);
  await page.goto(link);
  await page.locator('#messages li').first().waitFor();
  expect(page.url()).toBe(link.split('#')[0]);
  expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  expect(await page.locator('#messages').innerText()).toContain(question);
  if (order) await page.locator('#side').getByText(order).waitFor();
  else expect(await page.locator('#side').innerText()).toBe('');
  await shopper.picture(`9-thread-${width}`);

  await page.fill('#text', '"><script>alert(2)</script> {% raw %} 사진을 보내 드립니다.');
  await page.locator('input[type=file]').setInputFiles([{ name: 'box.png', mimeType: 'image/png', buffer: aPngPhoto() }]);
  await page.locator('.chosen li').waitFor();
  await page.getByRole('button', { name: shopper.t('thread', 'write.send'), exact: true }).click();
  await page.locator('#messages li').nth(1).locator('img').waitFor();
  expect(await page.locator('#messages li').nth(1).innerText()).toContain('<script>alert(2)</script> {% raw %}');
  expect(await page.locator('#messages img').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(0);

  await merchant.open(`/app/tickets?q=${encodeURIComponent(`Question ${locale} ${width}`)}`);
  await merchant.open((await merchant.app.locator('tr', { hasText: name }).first().locator('a[href^="/app/tickets/"]').first().getAttribute('href'))!);
  await merchant.app.getByText(merchant.t('ticket', 'thread.via.thread')).first().waitFor();
  await merchant.app.getByText('사진을 보내 드립니다.').first().waitFor();
  await merchant.app.locator('#composer').fill(locale === 'ko' ? '사진 잘 받았습니다. 창고에 확인하고 있습니다.' : 'Thank you for the photo. I am asking the warehouse.');
  await merchant.app.getByRole('button', { name: merchant.t('ticket', 'composer.send'), exact: true }).click();

  await page.locator('#messages li.shop').first().waitFor();
  expect(await page.locator('#state').innerText()).toBe(shopper.t('thread', 'state.theirs'));
  await expect.poll(() => page.locator('#news').innerText()).toBe(shopper.t('thread', 'page.arrivedOne'));
  await shopper.picture(`9-thread-answered-${width}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await page.reload();
  await page.locator('#messages li').nth(2).waitFor();
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.filter((line) => line.includes(secret))).toEqual([]);
  expect(sent.filter((line) => / "?referer/i.test(line) && /thread/.test(JSON.parse(line.slice(line.indexOf('{'))).referer ?? ''))).toEqual([]);
  const lines = ['web', 'worker', 'mail'].flatMap((role) => fs.readFileSync(path.join(stage.stack.dir, 'logs', `${role}.log`), 'utf8').split('\n'));
  expect(lines.filter((line) => line.includes(secret.split('.')[2]!))).toEqual([]);
  expect(dialogs).toEqual([]);

  await merchant.app.getByRole('button', { name: merchant.t('ticket', 'customer.voidLinks'), exact: true }).click();
  await merchant.app.getByText(merchant.t('ticket', 'events.links_voided', { actor: '' }).trim()).first().waitFor();
  await page.reload();
  await page.getByText(shopper.t('problems', 'thread_void')).waitFor();
  // A refused session answers 410, which the browser's console reports.
  shopper.faults.splice(0, shopper.faults.length, ...shopper.faults.filter((fault) => !fault.includes('410')));
  expect([...shopper.faults, ...merchant.faults]).toEqual([]);
});

test('what is typed stays through a flood, a lost connection and a session that ended; the proxy may move', { timeout: 240_000 }, async () => {
  const shopper = await stage.person(Shopper, 'en', { viewport: { width: 360, height: 800 } });
  const { page } = shopper;
  const address = 'ida.stone.new@mail.example';
  await writeIn(stage.stack, { name: 'Ida Stone', email: address, topic: 'other', orderNumber: '', message: 'How do I care for linen?', locale: 'en' });
  const link = await linkIn(shopper, address);
  await page.goto(link);
  await page.locator('#messages li').first().waitFor();
  const [field, send, error] = [page.locator('#text'), page.getByRole('button', { name: shopper.t('thread', 'write.send'), exact: true }), page.locator('#error')];
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await field.fill('And silk?');

  const answers: ((route: Route) => Promise<void>)[] = [
    (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '60' }, json: { code: 'too_many', error: 'Please wait a minute.', retryAfter: 60 } }),
    (route) => route.abort('failed'),
    (route) => route.fulfill({ status: 502, body: 'no JSON' }),
    (route) => route.fulfill({ status: 401, json: { code: 'not_signed', error: 'over' } }),
  ];
  await page.route('**/thread/replies*', (route) => (answers.length ? answers.shift()!(route) : route.continue()));
  for (const words of ['Please wait a minute.', shopper.t('thread', 'write.notSent'), shopper.t('thread', 'write.notSent')]) {
    await send.click();
    await expect.poll(() => error.innerText()).toBe(words);
    expect(await field.inputValue()).toBe('And silk?');
    expect(await field.evaluate((node) => node === document.activeElement && node.getAttribute('aria-describedby') === 'error')).toBe(true);
  }
  await shopper.audit('thread, refused');
  // Typed words stay through a reload too, kept with the page's place in the history.
  await expect.poll(() => page.evaluate(() => (history.state as { draft: string }).draft)).toBe('And silk?');
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe('And silk?');
  // The session is over: the page lets itself in again, and the answer goes out once.
  await page.keyboard.press('Tab');
  await field.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('#messages li').nth(1).waitFor();
  expect(await page.locator('#messages li').allInnerTexts()).toHaveLength(2);
  expect(await field.inputValue()).toBe('');
  expect(answers).toEqual([]);

  await stage.stack.control('proxy-path', { prefix: 'tools', subpath: 'care' });
  try {
    // Any request through the new address tells us where it is.
    await fetch(`${stage.stack.storefront}/tools/care/ping`);
    const other = 'otto.stone.new@mail.example';
    const body = new URLSearchParams({ key: crypto.randomUUID(), elapsed: '9000', name: 'Otto', email: other, topic: 'other', message: 'And wool?', locale: 'en' });
    await fetch(`${stage.stack.storefront}/tools/care/tickets`, { method: 'POST', body, headers: { Accept: 'application/json', ...ownAddress() } });
    const moved = await linkIn(shopper, other);
    expect(moved).toContain('/tools/care/thread#');
    await page.goto(moved);
    await page.locator('#messages').getByText('And wool?').waitFor();
  } finally {
    await stage.stack.control('proxy-path', { prefix: 'apps', subpath: 'mend' });
    await fetch(`${stage.stack.storefront}/apps/mend/ping`);
  }
});

test('without a secret, with a wrong one and without JavaScript it says what to do', { timeout: 120_000 }, async () => {
  const shopper = await stage.person(Shopper, 'ko', { viewport: { width: 390, height: 700 } });
  const { page } = shopper;
  const address = `${stage.stack.storefront}/apps/mend/thread`;
  await page.goto(address);
  await page.getByText(shopper.t('thread', 'page.noLink')).waitFor();
  await page.goto(`${address}#abc.def.ghi`);
  await page.getByText(shopper.t('problems', 'thread_void')).waitFor();
  await shopper.picture('9-thread-void');
  const plain = await stage.person(Shopper, 'ko', { javaScriptEnabled: false });
  await plain.page.goto(address);
  expect(await plain.page.locator('noscript p').isVisible()).toBe(true);
  expect(await plain.page.locator('body').innerText()).toContain(shopper.t('thread', 'page.noScript'));
  // A refused session answers 410, which the browser's console reports.
  expect(shopper.faults.filter((fault) => !fault.includes('410'))).toEqual([]);
});
