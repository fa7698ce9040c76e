import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { Merchant } from './people.ts';
import { openStage } from './stage.ts';
import { writeIn } from './write-in.ts';

// The page of a ticket while what it reads and posts fails: a door that breaks,
// an answer that is lost on its way, nobody there at all.

const stage = openStage();

async function anOpenTicket(): Promise<Merchant> {
  await writeIn(stage.stack, { locale: 'en', name: 'Nora Vance', email: 'nora.vance@mail.example', topic: 'damaged', message: 'One cup of my order arrived broken.' });
  const merchant = await stage.person(Merchant, 'en');
  // Any news has the page read once more, which would mend by itself what fails below: none arrive.
  await merchant.page.route(/\/app\/live$/, isGone);
  await merchant.open('/app/tickets?q=arrived%20broken&status=all');
  await merchant.alive();
  await merchant.app.locator('tbody tr td:has(a[href^="/app/tickets/"])').first().click();
  await merchant.app.locator('#composer').waitFor();
  return merchant;
}

/** From now on this door does so. Answers how often it was knocked at. */
async function doorDoes(page: Page, door: RegExp, act: (route: Route, knock: number) => Promise<void>): Promise<() => number> {
  let knocks = 0;
  await page.route(door, (route) => act(route, ++knocks));
  return () => knocks;
}

const breaks = (route: Route) => route.fulfill({ status: 500, body: 'Internal Server Error' });
const isGone = (route: Route) => route.abort('connectionrefused');

test('a reading that fails says so in its own place, and is tried again there', { timeout: 120_000 }, async () => {
  const merchant = await anOpenTicket();
  const { app, page } = merchant;
  const composer = app.locator('#composer');
  await composer.fill('What I wrote stays.');
  await app.getByRole('button', { name: merchant.t('ticket', 'order.link'), exact: true }).click();
  const dialog = app.getByRole('dialog');
  await doorDoes(page, /\/orders\.data/, (route, knock) => (knock === 1 ? breaks(route) : isGone(route)));
  const number = dialog.getByLabel(merchant.t('ticket', 'link.number'));
  await number.fill('#1060');
  await dialog.getByText(merchant.t('frame', 'unread')).waitFor();
  const again = dialog.getByRole('button', { name: merchant.t('frame', 'errors.retry') });
  await again.click();
  await dialog.getByText(merchant.t('frame', 'unread')).waitFor();
  await page.unroute(/\/orders\.data/);

  await doorDoes(page, /\/app\/orders\/\d+\.data/, breaks);
  await again.click();
  await dialog.getByRole('button', { name: merchant.t('ticket', 'link.choose'), exact: true }).first().click();
  await dialog.waitFor({ state: 'hidden' });
  await app.getByText(merchant.t('frame', 'unread')).waitFor();
  expect(await composer.inputValue()).toBe('What I wrote stays.');
  await page.unroute(/\/app\/orders\/\d+\.data/);
  await app.getByRole('button', { name: merchant.t('frame', 'errors.retry') }).click();
  await app.getByText('#1060', { exact: true }).first().waitFor();

  // The page itself, read again while somebody writes.
  await doorDoes(page, /\/app\/tickets\/[\w-]+\.data/, isGone);
  await app.getByRole('button', { name: merchant.t('ticket', 'status.wait'), exact: true }).click();
  await app.getByText(/This page could not be refreshed/).waitFor();
  expect(await composer.inputValue()).toBe('What I wrote stays.');
  await page.unroute(/\/app\/tickets\/[\w-]+\.data/);
  await app.getByRole('button', { name: merchant.t('frame', 'errors.retry') }).click();
  await app.getByRole('button', { name: merchant.t('ticket', 'status.open'), exact: true }).waitFor();
});

test('a script that does not come takes nothing else with it, and a dialog’s is asked for again', { timeout: 120_000 }, async () => {
  const merchant = await anOpenTicket();
  const { app, page } = merchant;
  await app.locator('#composer').fill('What I wrote stays.');
  await doorDoes(page, /\/assets\/ShortcutsHelp-/, isGone);
  await app.getByRole('button', { name: merchant.t('frame', 'shortcuts') }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByText(merchant.t('frame', 'unreadHint')).waitFor();
  await page.unroute(/\/assets\/ShortcutsHelp-/);
  await dialog.getByRole('button', { name: merchant.t('frame', 'errors.retry') }).click();
  await dialog.getByText(merchant.t('shortcuts', 'switch')).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await app.locator('#composer').inputValue()).toBe('What I wrote stays.');

  const asked = await doorDoes(page, /\/assets\/Keys-/, isGone);
  await merchant.open('/app/tickets?status=all');
  await expect.poll(asked).toBeGreaterThan(0);
  await app.locator('tbody tr a[href^="/app/tickets/"]').first().click();
  await app.locator('#composer').waitFor();
});

test('a reply whose answer is lost keeps its words, and pressed again it is sent once', { timeout: 120_000 }, async () => {
  const merchant = await anOpenTicket();
  const { app, page } = merchant;
  const words = `We are looking into it. ${crypto.randomUUID()}`;
  await app.locator('#composer').fill(words);
  const knocks = await doorDoes(page, /\/replies\.data/, async (route, knock) => {
    if (knock > 1) return route.continue();
    await route.fetch();
    await route.abort('connectionreset');
  });
  const send = app.getByRole('button', { name: merchant.t('ticket', 'composer.send'), exact: true });
  await send.click();
  await app.getByText(merchant.t('frame', 'unknown')).waitFor();
  expect(await app.locator('#composer').inputValue()).toBe(words);
  await send.click();
  await expect.poll(() => app.locator('#composer').inputValue()).toBe('');
  expect(knocks()).toBe(2);
  expect(await app.locator('article', { hasText: words }).count()).toBe(1);
});
