import { expect, test } from 'vitest';
import { Merchant, Shopper, type Locale } from './people.ts';
import { openStage } from './stage.ts';

// The owner has orders cancelled at once: what a shopper meets then, and what an agent.

const stage = openStage();

async function openOrder(shopper: Shopper, { email, name }: { email: string; name: string }): Promise<void> {
  const { page, locale } = shopper;
  await page.goto(`${stage.stack.storefront}${locale === 'en' ? '/en' : ''}/pages/order`);
  await page.fill('.mend-order [name=email]', email);
  await page.fill('.mend-order [name=number]', name);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.mend-order [data-view=code]:not([hidden])');
  const reader = new Shopper(await page.context().newPage(), locale, stage.stack);
  const mail = await reader.awaitMail(email, locale === 'ko' ? '여섯 자리' : 'six digits');
  const code = (await mail.locator('pre').allTextContents()).map((text) => /^\d{6}$/m.exec(text)?.[0]).find(Boolean)!;
  await reader.page.close();
  await page.fill('.mend-order [name=code]', code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name }).waitFor();
}

async function askToCancel({ page }: Shopper, words = ''): Promise<string> {
  await page.click('[data-act=kind][data-id=cancel]');
  await page.fill('.mend-order [name=words]', words);
  await page.click('.mend-order [data-view=ask] .mend-help__send');
  await expect.poll(() => page.locator('.mend-order [data-status]').innerText(), { timeout: 30_000 }).toMatch(/\d/);
  return page.locator('.mend-order [data-status]').innerText();
}

/** The rest of the address is as a shopper's browser would fill it. */
async function askElsewhere({ page }: Shopper): Promise<string> {
  await page.click('[data-act=kind][data-id=address]');
  for (const [name, text] of Object.entries({ name: '김하늘', address1: '연못길 99', city: '해운대구', province: '부산', zip: '48095' })) await page.fill(`.mend-order [data-view=ask] [name=${name}]`, text);
  await page.click('.mend-order [data-view=ask] .mend-help__send');
  await expect.poll(() => page.locator('.mend-order [data-status]').innerText(), { timeout: 30_000 }).toMatch(/\d/);
  return page.locator('.mend-order [data-status]').innerText();
}

/** A customer of the sandbox's store, whose orders go somewhere. */
const AT_HOME = 'mikyung.moon57@mail.example';

const orderOf = async (email: string) => ({ email, name: ((await stage.stack.control('create-order', { email, paid: true })) as { name: string }).name });

test.each<{ locale: Locale; width: number }>([{ locale: 'ko', width: 1280 }, { locale: 'en', width: 390 }])('a shopper’s order is cancelled at once, another with words is an agent’s ($locale)', { timeout: 300_000 }, async ({ locale, width }) => {
  const owner = await stage.person(Merchant, locale, { viewport: { width, height: 900 } });
  const shopper = await stage.person(Shopper, locale, { viewport: { width, height: 900 } });
  await switched(owner, true, async () => {
    // Of returns it says what is needed first.
    const returns = owner.app.getByLabel(owner.t('policies', 'shoppers.kinds.return.on'), { exact: true });
    await returns.check();
    await owner.app.getByText(owner.t('scopes', 'returns.title')).waitFor();
    await owner.app.getByLabel(owner.t('policies', 'shoppers.kinds.return.most'), { exact: true }).fill('90000');
    await owner.picture(`at-once-settings-${width}`);
    await returns.uncheck();
  });

  const order = await orderOf(`at-once-${locale}@mail.example`);
  await openOrder(shopper, order);
  expect(await askToCancel(shopper)).toMatch(locale === 'ko' ? /^주문을 취소했습니다/ : /^Your order is cancelled/);
  await shopper.page.getByText(locale === 'ko' ? '취소된 주문입니다.' : 'This order was cancelled.').waitFor();
  await shopper.picture(`at-once-done-${width}`);
  const mailbox = new Shopper(await shopper.page.context().newPage(), locale, stage.stack);
  const mail = await mailbox.awaitMail(order.email, locale === 'ko' ? '전체를 취소했습니다' : 'is cancelled');
  const texts = await mail.locator('pre').allTextContents();
  // In the place of the word that the request arrived.
  expect(texts.filter((text) => /를 잘 받았습니다|has arrived safely/.test(text))).toEqual([]);

  const other = await orderOf(`at-once-words-${locale}@mail.example`);
  await openOrder(shopper, other);
  expect(await askToCancel(shopper, 'only the mug, please')).toMatch(locale === 'ko' ? /^요청을 잘 받았습니다/ : /^We have your request/);
  const agent = await stage.person(Merchant, locale);
  await agent.open(`/app/tickets?q=${encodeURIComponent(other.name)}`);
  await agent.app.locator('tr', { hasText: other.name }).first().locator('td:has(a[href^="/app/tickets/"])').click();
  // In the reader's language, whatever the shop's is.
  await agent.app.getByText(agent.t('ticket', 'events.policy_could_not', { policy: agent.t('policies', 'shoppers.kinds.cancellation.name'), reason: agent.t('problems', 'at_once_said') })).waitFor();
  await agent.app.getByRole('button', { name: agent.t('resolution', 'state.asked.review'), exact: true }).waitFor();
  await agent.picture(`at-once-left`);
  const moved = { email: AT_HOME, name: ((await stage.stack.control('create-order', { customerId: AT_HOME, paid: true })) as { name: string }).name };
  await openOrder(shopper, moved);
  expect(await askElsewhere(shopper)).toMatch(locale === 'ko' ? /^배송지를 바꾸었습니다/ : /^Your order goes to the new address/);
  await shopper.picture(`at-once-elsewhere-${width}`);
  const heard = await mailbox.awaitMail(moved.email, locale === 'ko' ? '배송지를 바꾸었습니다' : 'now goes to another address');
  expect((await heard.locator('pre').allTextContents()).filter((text) => /담당자가 확인한 다음에|A person looks at it before/.test(text))).toEqual([]);
  // Other walks of this stage ask agents.
  await switched(owner, false);
  expect([...owner.faults, ...agent.faults, ...shopper.faults, ...mailbox.faults]).toEqual([]);
});

/** The owner switches it on or off, and saves. */
async function switched(owner: Merchant, on: boolean, look: () => Promise<void> = async () => {}): Promise<void> {
  await owner.open('/app/settings/policies');
  const box = owner.app.getByLabel(owner.t('policies', 'shoppers.kinds.cancellation.on'), { exact: true });
  const elsewhere = owner.app.getByLabel(owner.t('policies', 'shoppers.kinds.address_change.on'), { exact: true });
  await box.waitFor();
  // A press before the page has come to life is lost.
  await expect.poll(() => box.setChecked(!on).then(() => box.setChecked(on)).then(() => owner.page.locator('#save-bar').isVisible()), { timeout: 20_000 }).toBe(true);
  await elsewhere.setChecked(on);
  if (on) {
    await owner.app.getByLabel(owner.t('policies', 'shoppers.kinds.address_change.most'), { exact: true }).fill('9000000');
    await owner.app.getByLabel(owner.t('policies', 'shoppers.kinds.cancellation.most'), { exact: true }).fill('9000000');
    await owner.app.getByText('₩9,000,000').first().waitFor();
  }
  await look();
  await owner.page.locator('#save-bar-save').click();
  await owner.page.locator('#save-bar').waitFor({ state: 'hidden' });
}
