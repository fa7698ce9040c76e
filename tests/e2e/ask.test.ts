import { expect, test } from 'vitest';
import { drag } from './drag.ts';
import { Merchant, Shopper } from './people.ts';
import { openStage } from './stage.ts';

// What the form asks: chosen by the shop, shown to shoppers, held to by the app.

const stage = openStage();
const HINT = '빠진 상품의 이름을 적어 주세요.';

test('a shop chooses its topics; a signed-in shopper chooses an order and is shown answers while writing', { timeout: 300_000 }, async () => {
  const merchant = await stage.person(Merchant, 'ko', { viewport: { width: 1280, height: 1000 } });
  const { app, page } = merchant;
  const t = (key: string, values: Record<string, unknown> = {}) => merchant.t('storefront', key, values);
  const title = (topic: string) => merchant.t('causes', `topics.${topic}`);
  await merchant.open('/app/settings/storefront');
  await merchant.alive();
  await app.getByRole('checkbox', { name: title('refund'), exact: true }).uncheck();
  const up = app.getByRole('button', { name: merchant.t('moving', 'upOf', { title: title('missing_item') }), exact: true });
  for (let step = 0; step < 2; step++) await up.press('Enter');
  // The same part as the help's articles and sections: arrow keys on the handle, which keeps the keyboard, and dragging.
  const handle = app.getByRole('button', { name: merchant.t('moving', 'handle', { title: title('missing_item') }), exact: true });
  await handle.press('ArrowUp');
  await app.getByRole('status').getByText(t('moved', { title: title('missing_item'), place: 2 }), { exact: true }).waitFor({ state: 'attached' });
  expect(await handle.evaluate((button) => document.activeElement === button)).toBe(true);
  await drag(merchant, handle, app.locator('[data-line]').first(), { side: 'above' });
  await expect.poll(() => up.isDisabled()).toBe(true);
  await app.getByLabel(t('order.label')).first().selectOption('required');
  await app.getByRole('button', { name: t('hint.addTo', { title: title('missing_item') }), exact: true }).click();
  await app.getByLabel(t('hint.ko')).fill(HINT);
  await merchant.picture('form-topics-1280');
  await page.locator('#save-bar-save').click();
  await page.getByText(t('saved')).waitFor();

  const shopper = await stage.person(Shopper, 'ko', { viewport: { width: 1280, height: 1000 } });
  const store = shopper.page;
  await store.goto(`${stage.stack.storefront}/account/login?query=${encodeURIComponent('김하윤')}`);
  await store.getByRole('button', { name: /김하윤/ }).first().click();
  // The storefront shows what was saved once the job has published it.
  await expect.poll(async () => {
    await store.goto(`${stage.stack.storefront}/pages/contact`);
    return store.locator('[name=topic] option').allTextContents();
  }).toEqual(['선택해 주세요', ...['missing_item', 'late_parcel', 'lost_parcel', 'damaged', 'wrong_item', 'return_exchange', 'product_question', 'other'].map(title)]);
  await shopper.picture('ask-1280');
  await store.locator('[name=topic]').selectOption('missing_item');
  await store.getByText(HINT).waitFor();
  expect(await store.locator('[name=order] option').allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/^#1042 · \d{4}-\d\d-\d\d · \S/)]));
  await store.locator('[name=message]').pressSequentially('배송이 언제 되나요? 상품 하나가 빠졌어요.', { delay: 80 });
  await store.locator('[data-suggested] a').first().click();
  await store.locator('[data-suggested] [data-mend-body], [data-suggested] .mend-help__body').first().waitFor();
  await store.locator('[data-send]').click();
  await store.locator('[data-summary] a').waitFor();
  await shopper.picture('ask-answered-1280');
  // Another test follows #1042 to its survey, and an order issue open beside it would hold that back.
  const other = '#1099';
  await store.locator('[name=order]').selectOption('+');
  await store.locator('[name=orderNumber]').fill(other);
  await store.locator('[data-send]').click();
  await store.locator('[data-done]:not([hidden])').waitFor();
  const number = /\d+/.exec(await store.locator('[data-done-number]').innerText())![0];
  await merchant.open(`/app/tickets?q=${encodeURIComponent('빠졌어요')}`);
  await app.locator('tr', { hasText: `#${number}` }).or(app.locator('tr', { hasText: other })).first().waitFor();

  const guest = await stage.person(Shopper, 'en', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await guest.page.goto(`${stage.stack.storefront}/en/pages/contact`);
  await guest.page.locator('[name=topic]').selectOption('missing_item');
  await guest.page.locator('[data-needed]').waitFor();
  await guest.picture('ask-390');

  const narrow = await stage.person(Merchant, 'en', { viewport: { width: 390, height: 844 } });
  await narrow.open('/app/settings/storefront');
  await narrow.app.getByRole('checkbox', { name: narrow.t('causes', 'topics.refund'), exact: true }).check();
  await narrow.app.getByLabel(narrow.t('storefront', 'order.label')).first().selectOption('optional');
  await narrow.picture('form-topics-390');
  await narrow.page.locator('#save-bar-save').click();
  await narrow.page.getByText(narrow.t('storefront', 'saved')).waitFor();
  for (const one of [merchant, shopper, guest, narrow]) expect(one.faults).toEqual([]);
});
