import fs from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { Merchant, Shopper, type Locale } from './people.ts';
import { openStage } from './stage.ts';

// The real bundles of the extensions in the sandbox's pages, with stand-ins for Shopify's elements around them.

const stage = openStage();

type Words = { [key: string]: string & Words };
const wordsOf = (name: 'account' | 'admin', locale: Locale): Words => JSON.parse(fs.readFileSync(`extensions/${name}/locales/${locale === 'ko' ? 'ko' : 'en.default'}.json`, 'utf8')) as Words;
const block = (page: Page): FrameLocator => page.frameLocator('iframe[src*=".block.render"]');
const action = (page: Page): FrameLocator => page.frameLocator('dialog[open] iframe');

/** The page of an order in the admin, by way of the list. @returns its number in addresses */
async function openOrder(merchant: Merchant, name: string): Promise<string> {
  const { page } = merchant;
  await page.goto(`${stage.stack.shell}/store/ondam/orders?${new URLSearchParams({ locale: merchant.locale, query: name })}`);
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return /orders\/(\d+)/.exec(page.url())![1]!;
}

interface Walk {
  locale: Locale;
  width: number;
  order: string;
  name: string;
}

test.each<Walk>([
  { locale: 'ko', width: 1280, order: '#1074', name: '최채원' },
  { locale: 'en', width: 390, order: '#1071', name: 'Theo Ashdown' },
])('an agent opens a ticket at an order, its customer signs in, reads and answers it there ($locale, $width)', { timeout: 240_000 }, async ({ locale, width, order, name }) => {
  // The extensions ask the app across origins, where no header may stand that the app does not know.
  const [merchant, shopper] = [await stage.person(Merchant, locale), await stage.person(Shopper, locale, { viewport: { width, height: 900 }, extraHTTPHeaders: {} })];
  const [admin, account] = [wordsOf('admin', locale), wordsOf('account', locale)];
  const told = `Called about ${order} 배송 ${locale} <img src=x onerror=alert(1)>`;

  const number = await openOrder(merchant, order);
  await block(merchant.page).getByRole('button', { name: admin['action']!['open']! }).click();
  const form = action(merchant.page);
  await form.getByRole('button', { name: admin['action']!['send']! }).click();
  expect(await form.getByText(admin['action']!['missing']!).count()).toBe(2);
  await form.getByLabel(admin['action']!['topic']!).selectOption('late_parcel');
  await form.getByLabel(admin['action']!['subject']!).fill(`By phone ${locale}`);
  await form.getByLabel(admin['action']!['text']!).fill(told);
  await merchant.page.screenshot({ path: `.mend/screenshots/${locale}-10-open-ticket.png` });
  await form.getByRole('button', { name: admin['action']!['send']! }).click();
  await form.getByRole('link', { name: admin['action']!['look']! }).waitFor();
  await form.getByRole('button', { name: admin['action']!['close']! }).click();
  const link = block(merchant.page).getByRole('link', { name: `By phone ${locale}` });
  await link.waitFor();
  await merchant.page.screenshot({ path: `.mend/screenshots/${locale}-10-order-block.png`, fullPage: true });

  // By the link of a mail, not signed in: nothing of ours is even asked for.
  const { page } = shopper;
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().includes('/ext/') && asked.push(request.url())));
  await page.goto(`${stage.stack.storefront}${locale === 'en' ? '/en' : ''}/account/orders/${number}?by=link`);
  const signIn = block(page).getByRole('button', { name: account['signIn']!['button']! });
  await signIn.waitFor();
  await page.screenshot({ path: `.mend/screenshots/${locale}-10-signed-out-${width}.png`, fullPage: true });
  expect(asked).toEqual([]);
  await signIn.click();
  await page.locator('input[name=query]').fill(name);
  await page.locator('input[name=query]').press('Enter');
  await page.locator('.people li', { hasText: name }).first().getByRole('button').click();

  const help = block(page);
  await help.getByText(`By phone ${locale}`).first().waitFor();
  // What the agent wrote down is the shop's own account of it.
  expect(await help.getByText(told).count()).toBe(0);
  expect(asked.length).toBeGreaterThan(0);
  const replyLabel = account['reply']!['label']!.split('{{')[0]!;
  const answer = `It came just now, thank you. 잘 받았습니다 ${locale}`;
  await help.getByLabel(replyLabel).first().fill(answer);
  await help.getByRole('button', { name: account['reply']!['send']!, exact: true }).first().click();
  await help.getByText(answer).waitFor();
  expect(await help.getByLabel(replyLabel).first().inputValue()).toBe('');

  await page.frameLocator('iframe[src*="menu-item"]').getByRole('button', { name: account['action_name']! }).click();
  const request = action(page);
  await request.getByLabel(account['ask']!['kind']!).selectOption('question');
  await request.getByLabel(account['ask']!['words']!).fill(`Is there a bigger one? ${locale}`);
  await request.getByLabel(account['ask']!['photos']!).setInputFiles({ name: 'shelf.png', mimeType: 'image/png', buffer: Buffer.from(aPngPhoto()) });
  await request.getByRole('button', { name: account['ask']!['photoRemove']!.replace('{{name}}', 'shelf.png') }).waitFor();
  await page.screenshot({ path: `.mend/screenshots/${locale}-10-order-help-${width}.png` });
  await request.getByRole('button', { name: account['ask']!['send']! }).click();
  await request.locator('s-banner', { hasText: /\d/ }).waitFor();
  await request.getByRole('button', { name: account['close']! }).click();
  await block(page).getByText(`Is there a bigger one? ${locale}`).waitFor();
  const asking = block(page).locator('s-stack').filter({ hasText: `Is there a bigger one? ${locale}` }).last();
  await asking.getByText(account['files']!['one']!.replace('{{count}}', '1')).waitFor();
  await page.screenshot({ path: `.mend/screenshots/${locale}-10-order-status-${width}.png`, fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await link.click();
  await merchant.app.getByText(merchant.t('ticket', 'thread.via.agent')).first().waitFor();
  await merchant.app.getByText(answer).first().waitFor();
  await merchant.app.getByText(merchant.t('ticket', 'thread.via.account')).first().waitFor();
  expect([...merchant.faults, ...shopper.faults]).toEqual([]);
});

test('what was typed stays while the app is away, and words say so', { timeout: 240_000 }, async () => {
  const merchant = await stage.person(Merchant, 'ko');
  const { page } = merchant;
  const words = wordsOf('admin', 'ko');
  await openOrder(merchant, '#1074');
  await block(page).getByRole('button', { name: words['action']!['open']! }).click();
  const form = action(page);
  await form.getByLabel(words['action']!['subject']!).fill('끊긴 연결');
  await form.getByLabel(words['action']!['text']!).fill('연결이 끊겨도 남아 있어야 합니다.');
  await page.route('**/ext/admin/tickets*', (route) => route.abort('failed'));
  await form.getByRole('button', { name: words['action']!['send']! }).click();
  await form.getByText(words['refused']!['offline']!).waitFor();
  expect(await form.getByLabel(words['action']!['text']!).inputValue()).toBe('연결이 끊겨도 남아 있어야 합니다.');
  await page.unroute('**/ext/admin/tickets*');
  await form.getByRole('button', { name: words['action']!['send']! }).click();
  await form.getByRole('link', { name: words['action']!['look']! }).waitFor();
});
