import { expect, test } from 'vitest';
import { Merchant, Shopper, type Locale } from './people.ts';
import { openStage } from './stage.ts';

// A chat: somebody of the shop is seen writing, the answer is read; the shopper leaves, and the next one is mailed.

const stage = openStage();

/** Chosen until the page, alive by now, keeps it; once on the stage that all walks share. */
async function switchedOn(merchant: Merchant, path: string, label: string, more: () => Promise<unknown> = async () => {}): Promise<void> {
  await merchant.open(path);
  const box = merchant.app.getByLabel(label, { exact: true }).first();
  await box.waitFor();
  if (await box.isChecked()) return;
  await expect.poll(() => box.setChecked(true).then(more).then(() => merchant.page.locator('#save-bar').isVisible()), { timeout: 20_000 }).toBe(true);
  await merchant.page.locator('#save-bar-save').click();
  await merchant.page.locator('#save-bar').waitFor({ state: 'hidden' });
}

/** The storefront hears of settings a moment later. */
async function openPanel({ page, locale }: Shopper, sign: string): Promise<void> {
  await expect.poll(async () => {
    await page.goto(`${stage.stack.storefront}${locale === 'en' ? '/en' : ''}/`);
    await page.click('.mend-chat__open');
    await page.locator('dialog[open] form[data-script]').waitFor();
    return page.locator(sign).isVisible();
  }, { timeout: 60_000 }).toBe(true);
}

async function answer(merchant: Merchant, text: string): Promise<void> {
  await merchant.app.locator('#composer').fill(text);
  await merchant.app.getByRole('button', { name: merchant.t('ticket', 'composer.send'), exact: true }).click();
}

test.each<{ locale: Locale; width: number }>([{ locale: 'ko', width: 1280 }, { locale: 'en', width: 390 }])('a chat from the first word to the mail after leaving ($locale)', { timeout: 180_000 }, async ({ locale, width }) => {
  const shopper = await stage.person(Shopper, locale, { viewport: { width, height: 900 } });
  const merchant = await stage.person(Merchant, locale);
  const { page } = shopper;
  const email = `chat-${locale}@mail.example`;
  await switchedOn(merchant, '/app/settings/chat', merchant.t('storefront', 'talk.chat.on'), async () => {
    await merchant.app.getByLabel(merchant.t('storefront', 'talk.call.on'), { exact: true }).setChecked(true);
    await merchant.app.getByLabel(merchant.t('storefront', 'talk.phone.number'), { exact: true }).fill('02-0000-0000');
  });
  await merchant.picture(`chat-settings-${width}`);
  await switchedOn(merchant, '/app/settings/hours', merchant.t('settings', 'hours.always'));
  await openPanel(shopper, 'details[data-spans]');
  await shopper.picture(`chat-open-${width}`);
  await page.click('details[data-spans] summary');
  await page.fill('[data-form=start] [name=name]', 'Sol Kim');
  await page.fill('[data-form=start] [name=email]', email);
  await page.fill('[data-form=start] [name=message]', `Chat ${locale} <b>{{ shop.email }}</b>`);
  // What comes within two seconds of the page is taken for a machine's, and held back.
  await page.waitForFunction(() => performance.now() > 2500);
  await page.click('[data-form=start] button');
  await page.waitForSelector('[data-live]:not([hidden])');

  await merchant.open(`/app/tickets?q=${encodeURIComponent(`Chat ${locale}`)}`);
  await merchant.open((await merchant.app.locator('tr', { hasText: 'Sol Kim' }).first().locator('a[href^="/app/tickets/"]').first().getAttribute('href'))!);
  await merchant.app.getByText(merchant.t('ticket', 'chat.here')).waitFor();
  await expect.poll(() => merchant.app.locator('#composer').pressSequentially('안녕하세요 ').then(() => page.locator('[data-typing]').innerText()), { timeout: 40_000 }).not.toBe('');
  await merchant.app.locator('#composer').fill('');
  await merchant.app.getByText(merchant.t('ticket', 'composer.nobodyProven')).waitFor();
  await answer(merchant, locale === 'ko' ? '안녕하세요, 확인하고 있습니다.' : 'Hello, I am looking into it.');
  await page.locator('.mend-chat__shop').first().waitFor();
  await shopper.picture(`chat-answered-${width}`);
  await merchant.app.getByText(merchant.t('ticket', 'mail.readInChat')).first().waitFor();
  await merchant.picture(`chat-ticket-${width}`);

  await page.fill('[data-form=say] textarea', locale === 'ko' ? '고맙습니다' : 'Thanks');
  await page.click('[data-form=say] button');
  await merchant.app.getByText(locale === 'ko' ? '고맙습니다' : 'Thanks', { exact: true }).first().waitFor();
  await page.goto('about:blank');
  const words = locale === 'ko' ? '오늘 다시 보내 드리겠습니다.' : 'We will send another one today.';
  await answer(merchant, words);
  await merchant.app.locator('article', { hasText: words }).waitFor();
  // As long as an answer waits to be read in the chat, and longer than a window asks nothing.
  await stage.stack.control('skip', { ms: 91_000 });
  await merchant.app.getByText(merchant.t('ticket', 'chat.left')).waitFor();
  await shopper.awaitMail(email, words);
  const mails = await page.locator('pre').allTextContents();
  expect(mails.filter((mail) => mail.includes(locale === 'ko' ? '확인하고 있습니다' : 'looking into it'))).toEqual([]);
  expect([...shopper.faults, ...merchant.faults]).toEqual([]);
});
