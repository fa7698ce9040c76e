import { expect, test } from 'vitest';
import { starterTemplates } from '#app/domain/templates/starter/starter-templates.ts';
import { Merchant, Shopper, type Locale } from './people.ts';
import { openStage } from './stage.ts';
import { writeIn } from './write-in.ts';

// Three resolutions beyond refund and replacement, as a merchant makes them and a customer reads of them.

const stage = openStage();

const titleOf = (situation: string, locale: Locale) => starterTemplates.find((template) => template.situation === situation)!.title[locale];

test('a code as a gesture, goods taken back and paid out, a cancellation that fails and the address changed instead', { timeout: 180_000 }, async () => {
  const [merchant, english, shopper] = [await stage.person(Merchant, 'ko'), await stage.person(Merchant, 'en'), await stage.person(Shopper, 'ko')];
  await giveCode(merchant, shopper);
  await takeBack(english, shopper);
  await readdress(merchant, shopper);
  expect([...merchant.faults, ...english.faults, ...shopper.faults]).toEqual([]);
});

/** A template with its gesture; the shop allows discounts when first asked. */
async function giveCode(merchant: Merchant, shopper: Shopper): Promise<void> {
  const buyer = 'hyejin.moon14@post.example';
  await openTicket(merchant, buyer, '#1066');
  await merchant.pickTemplate(titleOf('goodwill-code', 'ko'));
  await merchant.goOn();
  await merchant.allow();
  await merchant.confirm(/₩[\d,]+ 드리고 보내기/);
  await merchant.app.getByText(/₩[\d,]+ 혜택을 드렸습니다/).first().waitFor();
  const mail = await lastMail(shopper, buyer, '할인 코드: ');
  expect(mail).toMatch(/할인 코드: \S+-\S+\s/);
  expect(mail).toMatch(/할인 금액: ₩[\d,]+/);
  expect(mail).not.toContain('{{');
}

/** Opened without words, taken in by a template: the mail says what went back. */
async function takeBack(merchant: Merchant, shopper: Shopper): Promise<void> {
  const buyer = 'clara.lindqvist80@namu.example';
  const order = '#1064';
  await openTicket(merchant, buyer, order);
  await merchant.offer('return');
  const dialog = merchant.app.getByRole('dialog');
  await dialog.getByRole('button', { name: merchant.t('scopes', 'ask') }).click();
  await merchant.allow();
  await dialog.getByRole('button', { name: merchant.t('resolution', 'lines.more') }).first().click();
  await dialog.getByLabel(merchant.t('returns', 'reason'), { exact: true }).selectOption({ index: 1 });
  await merchant.goOn();
  await merchant.confirm(merchant.t('returns', 'confirmReturn'));
  await merchant.app.getByText(`${order}-R1`, { exact: true }).waitFor();
  await merchant.pickTemplate(titleOf('return-refunded', 'en'));
  await merchant.goOn();
  await merchant.confirm(/Take in, refund \S+ and send/);
  const told = await merchant.app.getByText(new RegExp(`Return ${order}-R1 taken in, \\S+ refunded`)).innerText();
  const paid = /, (\S+) refunded/.exec(told)![1];
  expect(await lastMail(shopper, buyer, 'Back to: ')).toContain(`Amount: ${paid}`);
}

/** Shopify fails at the cancellation after it was asked: nothing is told, and the next best thing can be done. */
async function readdress(merchant: Merchant, shopper: Shopper): Promise<void> {
  const buyer = 'jiwoo.shin245@mail.example';
  const order = '#1090';
  await stage.stack.control('slow-cancels', { on: true });
  await openTicket(merchant, buyer, order);
  await merchant.offer('cancellation');
  await merchant.goOn();
  await merchant.confirm(merchant.t('changes', 'cancellation.confirm', { order }));
  await merchant.app.getByText(merchant.t('resolution', 'state.cancellation.pending.title', { orderName: order })).waitFor();
  await stage.stack.control('answer-cancels', { orderId: order, verdict: 'FAILURE' });
  await stage.stack.control('slow-cancels', { on: false });
  await stage.stack.control('skip', { hours: 1 });
  await merchant.app.getByText(merchant.t('resolution', 'state.cancellation.undone.title')).waitFor();

  await merchant.pickTemplate(titleOf('address-corrected', 'ko'));
  const dialog = merchant.app.getByRole('dialog');
  await dialog.getByLabel(merchant.t('changes', 'address.zip')).fill('1');
  await merchant.goOn();
  await expect.poll(() => dialog.getByLabel(merchant.t('changes', 'address.zip')).evaluate((field) => document.activeElement === field)).toBe(true);
  await dialog.getByLabel(merchant.t('changes', 'address.zip')).fill('06236');
  await dialog.getByLabel(merchant.t('changes', 'address.address2')).fill('새봄빌딩 4층');
  await merchant.goOn();
  await merchant.confirm(merchant.t('changes', 'address_change.confirmAndSend'));
  await merchant.app.getByText(merchant.t('resolution', 'state.address_change.done.title')).waitFor();
  expect(await lastMail(shopper, buyer, '새 배송지: ')).toContain('새봄빌딩 4층');
}

/** Asks about the order as the storefront's form does, and opens what came of it. */
async function openTicket(merchant: Merchant, email: string, order: string): Promise<void> {
  await writeIn(stage.stack, { locale: merchant.locale, name: email, email, topic: 'other', orderNumber: order, message: order });
  await merchant.open('/app/tickets');
  const ticket = await merchant.app.locator('tr', { hasText: order }).locator('a[href^="/app/tickets/"]').first().getAttribute('href');
  await merchant.open(ticket!);
}

async function lastMail(shopper: Shopper, address: string, saying: string): Promise<string> {
  const mailbox = await shopper.awaitMail(address, saying);
  return (await mailbox.locator('pre').allTextContents()).findLast((text) => text.includes(saying))!;
}
