import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { Merchant } from './people.ts';
import { openStage } from './stage.ts';
import { writeIn } from './write-in.ts';

// What an agent sees of the checks before sending: on the ticket of a parcel that is under way.

const stage = openStage();

/** The ticket about a parcel that has just left: days that another walk lets pass deliver those of the seed. */
async function aTicketOfAParcel(): Promise<{ merchant: Merchant; order: string }> {
  const email = 'jiho.jang262@post.example';
  const { name: order } = (await stage.stack.control('create-order', { customerId: email })) as { name: string };
  await stage.stack.control('fulfill', { orderId: order });
  await writeIn(stage.stack, { locale: 'ko', name: '장지호', email, topic: 'lost_parcel', orderNumber: order, message: '언제 오나요?' });
  const merchant = await stage.person(Merchant, 'ko');
  await merchant.open('/app/tickets');
  await merchant.awaitTicket(order);
  await merchant.app.locator('tr', { hasText: order }).first().locator('td:has(a[href^="/app/tickets/"])').click();
  await merchant.app.locator('#composer').waitFor();
  return { merchant, order };
}

const selected = (field: Locator) => field.evaluate((one: HTMLTextAreaElement) => one.value.slice(one.selectionStart, one.selectionEnd));

test('what is open or not so stops the message, and one click mends it', { timeout: 120_000 }, async () => {
  const { merchant, order } = await aTicketOfAParcel();
  const { app, page } = merchant;
  const composer = app.locator('#composer');
  const send = app.getByRole('button', { name: merchant.t('ticket', 'composer.send'), exact: true });
  const count = (key: string, number: number) => app.getByText(merchant.t('checks', key, { count: number }));

  await composer.fill('안녕하세요, [이름] 고객님. 배송이 완료되었습니다!');
  await count('blocked', 2).waitFor();
  expect(await send.isDisabled()).toBe(true);
  await composer.press('Control+Enter');
  await app.getByText(merchant.t('checks', 'stops')).first().waitFor();
  await app.locator('button[aria-expanded]', { hasText: merchant.t('checks', 'blocked', { count: 2 }) }).press('Enter');
  await app.getByText(merchant.t('checks', 'tone.exclamation')).waitFor();
  await merchant.picture('checks');

  // By keyboard to the place, by a click to the other words, by the browser's undo back and forth.
  const reason = merchant.t('checks', 'untruths.notDelivered', { quote: '배송이 완료되었습니다', order });
  await app.getByRole('button', { name: `${merchant.t('checks', 'jump')}: ${reason}`, exact: true }).press('Enter');
  expect(await selected(composer)).toBe('배송이 완료되었습니다');
  const fill = app.getByRole('button', { name: merchant.t('checks', 'mend.fill', { words: '장지호' }) });
  await fill.click();
  await count('blocked', 1).waitFor();
  await composer.press('Control+z');
  await count('blocked', 2).waitFor();
  await fill.click();

  // The parcel arrived a moment ago: what is known is read again, and the words are true.
  await stage.stack.control('deliver', { orderId: order });
  // Shopify's own news may have been faster.
  await app.getByRole('button', { name: merchant.t('checks', 'readAgain') }).click().catch(() => {});
  await app.getByText(merchant.t('checks', 'stops')).first().waitFor({ state: 'detached' });
  expect(await send.isEnabled()).toBe(true);
  expect(await composer.inputValue()).toBe('안녕하세요, 장지호 고객님. 배송이 완료되었습니다!');

  // What is being composed is not looked at until it is a syllable.
  const keyboard = await page.context().newCDPSession(page);
  await composer.fill('');
  await composer.pressSequentially('안녕하세요, ');
  await keyboard.send('Input.imeSetComposition', { text: '○○○ 고객님', selectionStart: 7, selectionEnd: 7 });
  await app.locator('#composer').evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })));
  expect(await count('blocked', 1).count()).toBe(0);
  await keyboard.send('Input.insertText', { text: '○○○ 고객님' });
  await count('blocked', 1).waitFor();
  expect(merchant.faults).toEqual([]);
});
