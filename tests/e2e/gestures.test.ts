import { expect, test } from 'vitest';
import { Merchant } from './people.ts';
import { openStage } from './stage.ts';
import { writeIn } from './write-in.ts';

// Money and gestures through the dialogs: amounts that are refused beside their
// fields, two payments to choose between, store credit, and a permission that
// the shop refuses before it gives it.

const stage = openStage();

/** The ticket about an order that was paid in points and by card; of a customer whom no other walk asks how it was, since an issue is left open. */
async function aTicketOfTwoPayments(locale: 'ko' | 'en'): Promise<Merchant> {
  const order = (await stage.stack.control('create-order', { payment: 'split', customerId: 'mikyung.moon57@mail.example' })) as { name: string; email: string };
  await writeIn(stage.stack, { locale, name: 'Nora Vance', email: order.email, topic: 'damaged', orderNumber: order.name, message: `The jar of ${order.name} is broken.` });
  const merchant = await stage.person(Merchant, locale);
  await merchant.open(`/app/tickets?q=${encodeURIComponent(order.name)}&status=all`);
  await merchant.alive();
  await merchant.app.locator('tbody tr td:has(a[href^="/app/tickets/"])').first().click();
  await merchant.app.locator('#composer').waitFor();
  return merchant;
}

/** The words with any amount in them. */
const withAmount = (words: string) => new RegExp(words.replace('{{amount}}', '.+'));
/** What is refused on purpose is a 422 in the browser's console. */
const unexpected = (faults: string[]) => faults.filter((fault) => !fault.includes('422'));

test('an amount of her own is refused beside its field, shifted between two payments, then given as store credit', { timeout: 180_000 }, async () => {
  const merchant = await aTicketOfTwoPayments('en');
  const { app } = merchant;
  const t = (key: string, values = {}) => merchant.t('refund', key, values);
  const shared = (key: string, values = {}) => merchant.t('resolution', key, values);
  const dialog = app.getByRole('dialog');
  const amounts = dialog.locator('input[inputmode=decimal]');
  const go = () => dialog.getByRole('button', { name: shared('continue'), exact: true }).click();
  const confirm = dialog.getByRole('button', { name: withAmount(shared('refund.confirm', { amount: '{{amount}}' })) });

  await app.getByRole('button', { name: shared('offer.refund'), exact: true }).click();
  await dialog.getByText(t('otherAmount')).click();
  await amounts.last().fill('99999999');
  await go();
  await dialog.getByText(/can be refunded\.$|comes to/).last().waitFor();
  await merchant.audit('refund-refused');
  await amounts.last().fill('3000');
  await go();
  await dialog.getByText(t('ways.change')).click();
  expect(await confirm.isDisabled()).toBe(true);
  await amounts.nth(0).fill('1000');
  await amounts.nth(1).fill('2000');
  await dialog.getByRole('button', { name: t('ways.apply'), exact: true }).click();
  await dialog.getByText(t('ways.change')).waitFor();
  await merchant.audit('refund-review');
  await confirm.click();
  await app.getByText('₩3,000 refunded').first().waitFor();

  await app.getByRole('button', { name: shared('offer.refund'), exact: true }).click();
  await dialog.getByText(t('otherAmount')).click();
  await amounts.last().fill('2000');
  await dialog.getByText(t('to.credit')).click();
  await dialog.locator('input[type=date]').fill('2099-06-30');
  await merchant.audit('refund-credit');
  await go();
  await dialog.getByText(t('credit.given')).waitFor();
  await confirm.click();
  await app.getByText('₩2,000 refunded as store credit').first().waitFor();
  expect(unexpected(merchant.faults)).toEqual([]);
});

test('a gift card waits for the shop’s permission: refused it can be asked for again, and nothing is made before', { timeout: 180_000 }, async () => {
  const merchant = await aTicketOfTwoPayments('ko');
  const { app, page } = merchant;
  const t = (key: string, values = {}) => merchant.t('goodwill', key, values);
  const shared = (key: string) => merchant.t('resolution', key);
  const dialog = app.getByRole('dialog');
  const asked = page.locator('#shell-dialog');
  const go = () => dialog.getByRole('button', { name: shared('continue'), exact: true }).click();

  await app.getByRole('button', { name: shared('offer.more'), exact: true }).click();
  await app.getByRole('menuitem', { name: shared('offer.goodwill') }).waitFor();
  await merchant.audit('more');
  await app.getByRole('menuitem', { name: shared('offer.goodwill') }).click();
  await dialog.getByText(t('forms.gift_card'), { exact: true }).click();
  await dialog.getByText(merchant.t('scopes', 'gift_cards.title')).waitFor();
  await dialog.locator('input[inputmode=decimal]').fill('1000');
  await go();
  await asked.locator('button[value=no]').click();
  await dialog.getByText(merchant.t('scopes', 'refused')).waitFor();
  await merchant.audit('scope-refused');
  await go();
  await asked.getByText('write_gift_cards').waitFor();
  await asked.locator('button[value=yes]').click();
  await dialog.getByText(t('before')).waitFor();
  await merchant.audit('goodwill-review');
  await dialog.getByRole('button', { name: withAmount(t('confirm', { amount: '{{amount}}' })) }).click();
  await app.getByText(/•••• [A-Z2-9]{4}/).first().waitFor();
  await page.goto(`${stage.stack.shell}/store/ondam/gift_cards?locale=ko`);
  await page.getByText('Mend 문의').first().waitFor();
  expect(unexpected(merchant.faults)).toEqual([]);
});
