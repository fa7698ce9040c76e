import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Merchant, Shopper, type Locale } from './people.ts';
import { openStage } from './stage.ts';

// Every screen for those who do not see it, have no mouse, hold a phone, or whose browser lends the admin's frame no storage.

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true };

/** Each page, and what on it leads to a page below. */
const pages: { path: string; into?: string }[] = [
  { path: '/app' },
  { path: '/app/tickets', into: 'a[href^="/app/tickets/0"]' },
  { path: '/app/tickets?status=all&q=zzzz' },
  { path: '/app/templates', into: 'a[href^="/app/templates/0"]' },
  { path: '/app/templates/new' },
  { path: '/app/help', into: 'a[href^="/app/help/0"]' },
  { path: '/app/help/new' },
  { path: '/app/causes', into: 'a[href^="/app/causes/0"]' },
  { path: '/app/causes/new' },
  { path: '/app/settings' },
  { path: '/app/settings/hours' },
  { path: '/app/settings/notices' },
  { path: '/app/settings/budgets' },
  { path: '/app/settings/policies' },
  { path: '/app/settings/words' },
  { path: '/app/settings/words?language=ar' },
  { path: '/app/ledger' },
  { path: '/app/data-requests' },
  { path: '/app/access-log' },
];

const stage = openStage();

describe('in the store', () => {
  test('the help page has no finding, whatever its form shows', { timeout: 120_000 }, async () => {
    const shopper = await stage.person(Shopper, 'en', PHONE);
    await shopper.readFaq();
    await shopper.page.locator('[data-send]').click();
    await shopper.page.locator('[data-summary]:not([hidden])').waitFor();
    await shopper.audit('errors');
    await shopper.ask({ name: 'Nora Vance', email: 'nora.vance@mail.example', topic: 'damaged', order: '#1060', message: 'One cup arrived broken.' });
    for (const path of ['/', '/apps/mend/surveys/worn-out']) {
      await shopper.page.goto(`${stage.stack.storefront}${path}`);
      await shopper.audit(path);
    }
    expect(shopper.faults).toEqual([]);
  });
});

describe('in the admin', () => {
  test.each<[Locale, string, typeof PHONE | typeof DESK]>([
    ['ko', 'a desk', DESK],
    ['en', 'a phone', PHONE],
  ])('no page has a finding, in %s on %s', { timeout: 240_000 }, async (locale, _, screen) => {
    const merchant = await stage.person(Merchant, locale, screen);
    for (const { path, into } of pages) {
      await merchant.open(path);
      await arrived(merchant);
      await merchant.audit(path);
      await fits(merchant, path);
      if (!into) continue;
      const before = appFrame(merchant).url();
      await merchant.app.locator(into).first().press('Enter');
      await appFrame(merchant).waitForURL((url) => url.href !== before);
      await arrived(merchant);
      await merchant.audit(into);
      await fits(merchant, into);
    }
    expect(merchant.faults).toEqual([]);
  });

  test('a storefront behind its password is told on the first page', { timeout: 60_000 }, async () => {
    const merchant = await stage.person(Merchant, 'en', DESK);
    await stage.stack.control('storefront-password', { on: true });
    try {
      // The set-up guide says so too, until it is put away.
      const told = merchant.app.getByText(merchant.t('home', 'store.password')).first();
      // The news takes its way through the webhook and the queue.
      for (let round = 0; round < 20 && !(await told.isVisible()); round++) {
        await merchant.open('/app');
        await arrived(merchant);
      }
      await told.waitFor();
      await merchant.audit('closed');
    } finally {
      await stage.stack.control('storefront-password', { on: false });
    }
    expect(merchant.faults).toEqual([]);
  });

  test('an address without a page says so in the reader’s language', { timeout: 60_000 }, async () => {
    const merchant = await stage.person(Merchant, 'ko', DESK);
    await merchant.open('/app/nowhere');
    await merchant.app.getByRole('heading', { name: merchant.t('frame', 'errors.notFound') }).waitFor();
    await merchant.audit('nowhere');
    expect(merchant.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });

  test('a page that follows another begins at its start', { timeout: 120_000 }, async () => {
    const merchant = await stage.person(Merchant, 'ko', DESK);
    await merchant.open('/app/help');
    await merchant.alive();
    await tabTo(merchant, 'a[href^="/app/help/0"]');
    await merchant.page.keyboard.press('Enter');
    await appFrame(merchant).waitForURL(/\/app\/help\/0/);
    await appFrame(merchant).waitForFunction(() => document.activeElement?.tagName === 'MAIN');
    expect(merchant.faults).toEqual([]);
  });

  test('a link pressed before the page has come to life leads where it says', { timeout: 120_000 }, async () => {
    const merchant = await stage.person(Merchant, 'ko', DESK);
    const { promise: pressed, resolve: letCome } = Promise.withResolvers<void>();
    // As on a slow line: the page is there, its code is not.
    await merchant.page.route(/\/assets\/.*\.js$/, (route) => pressed.then(() => route.continue()));
    await merchant.open('/app/templates', 'commit');
    await merchant.app.locator('a[href^="/app/templates/0"]').first().press('Enter', { noWaitAfter: true });
    await appFrame(merchant).waitForURL(/\/app\/templates\/0/, { waitUntil: 'commit' });
    letCome();
    await arrived(merchant);
    expect(new URL(appFrame(merchant).url()).searchParams.get('locale')).toBe('ko');
    await merchant.app.getByLabel(merchant.t('templates', 'name.ko'), { exact: true }).first().waitFor();
    expect(merchant.faults).toEqual([]);
  });

  test('the inbox and a ticket are worked by keys alone', { timeout: 120_000 }, async () => {
    const merchant = await stage.person(Merchant, 'ko', DESK);
    const keys = async (...pressed: string[]) => {
      for (const key of pressed) await merchant.page.keyboard.press(key);
    };
    await merchant.open('/app/tickets?status=all');
    await arrived(merchant);
    const row = merchant.app.locator('tbody tr').first();
    await tabTo(merchant, 'button', merchant.t('polaris', 'Polaris.Filters.addFilter'));
    await merchant.alive();
    await keys('Enter');
    await merchant.app.getByRole('menuitem', { name: merchant.t('inbox', 'filters.assigned') }).press('Enter');
    const filter = merchant.app.getByRole('radio', { name: merchant.t('inbox', 'assigned.any') });
    await filter.waitFor();
    await keys('Escape');
    await filter.waitFor({ state: 'hidden' });
    await hasFocus(merchant, 'button', merchant.t('polaris', 'Polaris.Filters.addFilter'));

    // Until they are loaded keys do nothing; above the first ticket is none.
    await expect.poll(() => keys('k').then(() => row.getByRole('link').evaluate((link) => link === document.activeElement))).toBe(true);
    await keys('x');
    await expect.poll(() => row.getByRole('checkbox').isChecked()).toBe(true);
    await keys('x', '?');
    await merchant.app.getByRole('dialog', { name: merchant.t('shortcuts', 'title') }).waitFor();
    await merchant.audit('shortcuts');
    await keys('Escape');
    await hasFocus(merchant, '[data-primary-link]');
    const ticket = await row.getByRole('link').getAttribute('href');
    await keys('o');
    await appFrame(merchant).waitForURL(/\/app\/tickets\/0/);
    await hasFocus(merchant, 'main');
    // The page's own keys come with it, a moment later than its address.
    const composer = merchant.app.locator('#composer');
    await expect.poll(async () => (await composer.evaluate((field) => field === document.activeElement)) || keys('r').then(() => false)).toBe(true);
    await appFrame(merchant).evaluate(() => document.querySelector('main')!.focus());
    await keys('a');
    await merchant.page.getByText(merchant.t('ticket', 'done.taken')).waitFor();
    await keys('u');
    await hasFocus(merchant, `[data-primary-link][href="${ticket}"]`);
    expect(merchant.faults).toEqual([]);
  });

  test('nothing needs the browser’s storage', { timeout: 120_000 }, async () => {
    const merchant = await stage.person(Merchant, 'en', DESK);
    await merchant.page.addInitScript(() => {
      if (window === window.top) return;
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    });
    await merchant.open('/app');
    await arrived(merchant);
    await merchant.app.getByRole('link', { name: merchant.t('home', 'open.link') }).click();
    await appFrame(merchant).waitForURL(/\/app\/tickets/);
    await merchant.app.locator('a[href^="/app/tickets/0"]').first().press('Enter');
    await appFrame(merchant).waitForURL(/\/app\/tickets\/0/);
    await arrived(merchant);
    await merchant.page.goBack();
    await appFrame(merchant).waitForURL((url) => url.pathname === '/app/tickets');
    await merchant.open('/app/settings');
    await arrived(merchant);
    const name = merchant.app.getByLabel(merchant.t('settings', 'sender.name'));
    // What is typed before the page has come to life goes unnoticed.
    await expect.poll(() => name.fill('Ondam care').then(() => name.fill('Ondam desk')).then(() => merchant.page.locator('#save-bar').isVisible()), { timeout: 10_000 }).toBe(true);
    await merchant.page.locator('#save-bar-discard').click();
    await merchant.page.locator('#save-bar').waitFor({ state: 'hidden' });
    expect(merchant.faults).toEqual([]);
  });
});

function appFrame(merchant: Merchant): Frame {
  return merchant.page.frame({ name: 'app-iframe' })!;
}

async function arrived(merchant: Merchant): Promise<void> {
  await merchant.app.locator('main h1').first().waitFor({ state: 'attached' });
}

/** Nothing has to be pushed sideways to be read. */
async function fits(merchant: Merchant, name: string): Promise<void> {
  const over = await appFrame(merchant).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) merchant.faults.push(`${name}: ${over} px wider than the screen`);
}

async function hasFocus(merchant: Merchant, selector: string, text = ''): Promise<void> {
  await appFrame(merchant).waitForFunction(([wanted, words]) => document.activeElement?.matches(wanted!) && document.activeElement.textContent?.includes(words!), [selector, text]);
}

/** Presses Tab until such an element has the focus. @throws Error when it never does */
async function tabTo(merchant: Merchant, selector: string, text = ''): Promise<void> {
  const frame = appFrame(merchant);
  await frame.evaluate(() => document.querySelector('main')!.focus());
  for (let presses = 0; presses < 40; presses++) {
    await merchant.page.keyboard.press('Tab');
    const there = await frame.evaluate(([wanted, words]) => Boolean(document.activeElement?.matches(wanted!) && document.activeElement.textContent?.includes(words!)), [selector, text]);
    if (there) return;
  }
  throw new Error(`The keyboard does not reach ${selector} ${text}`);
}
