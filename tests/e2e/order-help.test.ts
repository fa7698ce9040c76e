import { expect, test } from 'vitest';
import { aPngPhoto } from '#tests/builders/a-photo.ts';
import { Merchant, Shopper, type Locale } from './people.ts';
import { openStage } from './stage.ts';

// Order help: from a code in the mailbox to what an agent confirms.

const stage = openStage();

interface Order {
  name: string;
  email: string;
}

/** A paid order with an address of its own, so that no other walk uses up its codes. */
async function anOrder(locale: Locale): Promise<Order> {
  const email = `order-help-${locale}@mail.example`;
  const { name } = (await stage.stack.control('create-order', { email, paid: true })) as { name: string };
  return { name, email };
}

async function openedOrder(shopper: Shopper, { email, name }: Order): Promise<void> {
  const { page, locale } = shopper;
  await page.goto(`${stage.stack.storefront}${locale === 'en' ? '/en' : ''}/pages/order`);
  await page.fill('.mend-order [name=email]', email);
  await page.fill('.mend-order [name=number]', name);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.mend-order [data-view=code]:not([hidden])');
  const mailbox = await page.context().newPage();
  const code = await codeIn(new Shopper(mailbox, locale, stage.stack), email);
  await mailbox.close();
  await page.fill('.mend-order [name=code]', code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name }).waitFor();
}

async function codeIn(reader: Shopper, email: string): Promise<string> {
  const page = await reader.awaitMail(email, reader.locale === 'ko' ? '여섯 자리' : 'six digits');
  const texts = await page.locator('pre').allTextContents();
  return texts.map((text) => /^\d{6}$/m.exec(text)?.[0]).find(Boolean)!;
}

test.each<{ locale: Locale; width: number }>([{ locale: 'ko', width: 1280 }, { locale: 'en', width: 390 }])('a shopper asks to cancel, an agent looks and confirms ($locale)', { timeout: 240_000 }, async ({ locale, width }) => {
  const shopper = await stage.person(Shopper, locale, { viewport: { width, height: 900 } });
  const merchant = await stage.person(Merchant, locale);
  const order = await anOrder(locale);
  const { page } = shopper;
  await openedOrder(shopper, order);
  await shopper.picture(`order-help-${width}`);
  await page.click('[data-act=kind][data-id=cancel]');
  await page.fill('.mend-order [name=words]', '잘못 골랐어요 {{ shop.email }} <b>');
  await page.setInputFiles('.mend-order [name=photos]', [{ name: 'box.png', mimeType: 'image/png', buffer: aPngPhoto() }]);
  await page.click('.mend-order [data-view=ask] .mend-help__send');
  await expect.poll(() => page.locator('.mend-order [data-status]').innerText()).toMatch(/\d/);
  await shopper.picture(`order-help-asked-${width}`);

  await merchant.open(`/app/tickets?q=${encodeURIComponent(order.name)}`);
  await merchant.app.locator('tr', { hasText: order.name }).first().locator('td:has(a[href^="/app/tickets/"])').click();
  await merchant.app.getByText('잘못 골랐어요 {{ shop.email }} <b>').waitFor();
  await merchant.app.getByText('box.png').or(merchant.app.getByAltText('box.png')).first().waitFor();
  await merchant.app.getByRole('button', { name: merchant.t('resolution', 'state.asked.review'), exact: true }).click();
  await merchant.confirm(merchant.t('resolution', 'state.asked.confirm'));
  await merchant.app.getByText(merchant.t('resolution', 'state.cancellation.done.title', { orderName: order.name })).or(merchant.app.getByText(merchant.t('resolution', 'state.cancellation.pending.title', { orderName: order.name }))).first().waitFor();
  // Asked once more, the order says what became of it.
  await page.click('[data-act=kind][data-id=question]');
  await page.fill('.mend-order [name=words]', '고맙습니다.');
  await page.click('.mend-order [data-view=ask] .mend-help__send');
  await page.getByText(locale === 'ko' ? '취소된 주문입니다.' : 'This order was cancelled.').waitFor();
  expect([...shopper.faults, ...merchant.faults]).toEqual([]);
});
