import { expect, test } from 'vitest';
import { Merchant } from './people.ts';
import { openStage } from './stage.ts';
import { writeIn } from './write-in.ts';

// What an app sees of customers is Shopify's to give and to take away, and no
// webhook tells of either: every page where it shows says what is missing.

const stage = openStage();

test('an approval that is taken away is told on the ticket, in the inbox and at home; one that is given ends it', { timeout: 120_000 }, async () => {
  await writeIn(stage.stack, { locale: 'en', name: 'Nora Vance', email: 'nora.vance@mail.example', topic: 'damaged', message: 'The lid of my jar does not close.' });
  const merchant = await stage.person(Merchant, 'en');
  const { app, page } = merchant;
  const notice = app.getByText(merchant.t('access', 'title'));
  await merchant.open('/app/tickets?q=does%20not%20close&status=all');
  await app.locator('tbody tr td:has(a[href^="/app/tickets/"])').first().click();
  await app.getByRole('button', { name: merchant.t('ticket', 'order.link'), exact: true }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel(merchant.t('ticket', 'link.number')).fill('#1060');
  await dialog.getByRole('button', { name: merchant.t('ticket', 'link.choose'), exact: true }).first().click();
  await dialog.waitFor({ state: 'hidden' });
  await app.getByText('#1060', { exact: true }).first().waitFor();
  expect(await notice.count()).toBe(0);
  const ticket = new URL(page.frame({ name: 'app-iframe' })!.url()).pathname;
  try {
    await stage.stack.control('protected-data', { on: false });
    for (const path of [ticket, '/app/tickets', '/app']) {
      await merchant.open(path);
      await notice.waitFor();
      await merchant.audit(path);
    }
    await stage.stack.control('protected-data', { on: true });
    await app.getByRole('button', { name: merchant.t('access', 'again'), exact: true }).click();
    await notice.waitFor({ state: 'detached' });
    await stage.stack.control('protected-data', { on: false });
    await merchant.open('/app');
    await notice.waitFor();
    await stage.stack.control('protected-data', { on: true });
    await merchant.open(ticket);
    await notice.waitFor({ state: 'detached' });
  } finally {
    await stage.stack.control('protected-data', { on: true });
  }
  await app.locator('#composer').waitFor();
  await notice.waitFor({ state: 'detached' });
  expect(merchant.faults).toEqual([]);
});
