import { expect, test } from 'vitest';
import { Merchant } from './people.ts';
import { openStage } from './stage.ts';

// The first page tells what of Mend stands in the store, leads to the theme
// editor where something is missing, and shows the figures that shoppers may see.

const stage = openStage();

test('a block is told with its template, its absence with the way to add it', { timeout: 120_000 }, async () => {
  const merchant = await stage.person(Merchant, 'en');
  const { app } = merchant;
  const t = (key: string, values = {}) => merchant.t('home', key, values);
  const block = app.getByRole('listitem').filter({ has: app.getByRole('heading', { name: t('store.block.figures'), exact: true }) });
  const onIndex = { template: 'index', handle: 'figures' };
  await stage.stack.control('theme-block-remove', onIndex);
  try {
    await merchant.open('/app');
    await block.getByText(t('store.state.available'), { exact: true }).waitFor();
    const [editor] = await Promise.all([merchant.page.context().waitForEvent('page'), block.getByRole('link').click()]);
    await editor.waitForLoadState();
    // As at Shopify: the deep link places it, the merchant saves.
    await editor.getByRole('button', { name: 'Save', exact: true }).first().click();
    await editor.close();
    // Coming back to the page asks again.
    await merchant.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await merchant.open('/app');
    const place = block.getByRole('link', { name: `${t('store.block.figures')}: ${t('store.template.index')}` });
    await place.waitFor();
    expect(await place.getAttribute('href')).toMatch(/\/admin\/themes\/\d+\/editor\?template=index$/);
    await block.getByText(t('store.figuresOff')).waitFor();
    await merchant.picture('home-store');
  } finally {
    await stage.stack.control('theme-block-remove', onIndex);
    await stage.stack.control('theme-block-add', onIndex);
  }
  expect(merchant.faults).toEqual([]);
});

test('figures of too few answers are switched on, and say that shoppers do not see them yet', { timeout: 120_000 }, async () => {
  const merchant = await stage.person(Merchant, 'ko', { viewport: { width: 390, height: 844 } });
  const { app } = merchant;
  const t = (key: string, values = {}) => merchant.t('home', key, values);
  await merchant.open('/app');
  const shown = app.getByRole('checkbox', { name: t('show.label') });
  await shown.click();
  await app.getByText(t('show.few', { least: 30, answers: '·' }).split('·')[0]!).waitFor();
  await merchant.picture('home-figures');
  await merchant.page.goto(`${stage.stack.storefront}/`);
  expect(await merchant.page.locator('.mend-figures').count()).toBe(0);
  await merchant.open('/app');
  expect(await shown.isChecked()).toBe(true);
  await shown.click();
  await app.getByText(t('show.off')).waitFor();
  expect(merchant.faults).toEqual([]);
});
