import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { faqSample } from './faq-sample.ts';
import { helpSample } from './help-sample.ts';
import { wordsOf } from './render-block.ts';
import { open, page, store, withBrowser } from './with-browser.ts';

// What happens to words that are typed while others are on their way, and how much of it is spoken.

withBrowser();

const { say } = wordsOf('ko').ask;
const FIRST = '택배가 오지 않았어요.';
const MORE = '택배가 오지 않았어요. 급합니다.';
const created = (number: number) => ({ status: 201, body: { ticket: { number }, emailed: true } });
const field = (name: string) => page.locator(`form [name="${name}"]`);
const send = () => page.click('[data-send]');
const done = () => page.waitForSelector('[data-done]:not([hidden])');
const sent = (name: string) => store.posts.map(({ fields }) => fields.get(name));

/** Sends the first words, and writes on while they are on their way; returns what lets the shop answer. */
async function writeOn(): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  store.answers = store.answers.map((answer, at) => (at || answer === 'drop' ? answer : { ...answer, when: gate.promise }));
  for (const [name, value] of Object.entries({ name: '김미나', email: 'mina@example.com', message: FIRST })) await field(name).fill(value);
  await field('topic').selectOption('lost_parcel');
  await send();
  await expect.poll(() => store.posts.length).toBe(1);
  await field('message').fill(MORE);
  return gate.resolve;
}

describe('words typed while others are on their way', () => {
  it('go by a key of their own where the answer is lost', async () => {
    await open({ block: 'ask' });
    store.answers = [{ status: 500, body: null }, created(13)];
    const answer = await writeOn();
    answer();
    await page.waitForSelector('[data-summary]:not([hidden])');
    await send();
    await done();
    expect(sent('message')).toEqual([FIRST, MORE]);
    const [one, other] = sent('key');
    expect(other).not.toBe(one);
    expect(await field('message').isVisible()).toBe(false);
  });

  it('stay beside the confirmation, which says so, and can be sent too', async () => {
    await open({ block: 'ask' });
    store.answers = [created(12), created(13)];
    const answer = await writeOn();
    answer();
    await done();
    expect(await page.locator('[data-done]').innerText()).toContain(say.number.replace('{n}', '12'));
    expect(await page.locator('[data-done-email]').innerText()).toMatch(new RegExp(`${say.kept}$`));
    expect([await field('message').isVisible(), await field('message').inputValue()]).toEqual([true, MORE]);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await send();
    await page.getByText(say.number.replace('{n}', '13')).waitFor();
    expect([await field('message').isVisible(), await page.locator('[data-done-email]').innerText()]).toEqual([false, expect.not.stringContaining(say.kept)]);
    expect(sent('message')).toEqual([FIRST, MORE]);
    const [one, other] = sent('key');
    expect(other).not.toBe(one);
  });

  it('go with the others where those are asked for once more, and are confirmed with them', async () => {
    await open({ block: 'ask' });
    store.answers = [{ status: 429, body: { error: '…', retryAfter: 300, work: { seed: 'abc.def', bits: 4 } } }, created(12)];
    const answer = await writeOn();
    answer();
    await done();
    expect(sent('message')).toEqual([FIRST, MORE]);
    expect(await field('message').isVisible()).toBe(false);
  });
});

/** Notes in `window.spoken` whatever is put into the form's live regions. */
function listen(): void {
  const spoken: string[] = ((window as unknown as { spoken: string[] }).spoken = []);
  const hear = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) if (addedNodes.length && target.textContent) spoken.push(target.textContent);
  });
  for (const region of document.querySelectorAll('form [role=status]')) hear.observe(region, { childList: true, subtree: true });
}

const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);

/** Every key of this text, faster than anybody types. */
const typed = (text: string) => field('message').evaluate((message: HTMLTextAreaElement, whole) => {
  for (let end = 1; end <= whole.length; end++) {
    message.value = whole.slice(0, end);
    message.dispatchEvent(new Event('input', { bubbles: true }));
  }
}, text);

describe('while a message is written', () => {
  it('says once, after a pause, how many answers there are, and nothing where they are as many as before', async () => {
    await open({ block: 'ask' });
    await field('message').focus();
    await page.waitForSelector('form.is-live');
    await page.evaluate(listen);
    const { title } = faqSample.locales.ko[0]!;
    await typed(title);
    const first = await page.waitForSelector('[data-suggested] a');
    const told = await page.locator('[data-suggest]').innerText();
    expect(told).toBe(say.suggested.replace('{n}', String(await page.locator('[data-suggested] a').count())));
    expect(await spoken()).toEqual([told]);
    await typed(`${title}?`);
    // The list is drawn anew, with as many.
    await expect.poll(() => first.evaluate((link) => link.isConnected)).toBe(false);
    expect(await page.locator('[data-suggest]').innerText()).toBe(told);
    expect(await spoken()).toEqual([told]);
  });

  it('does not say again what the topic asks', async () => {
    const hint = '포장과 상품을 함께 찍어 주세요.';
    const settings = { ...(helpSample().settings as object), topics: [{ key: 'damaged', order: 'no', photos: 'optional', hint: { ko: hint } }] };
    await open({ block: 'ask', settings: { suggest: false }, store: { ...helpSample(), settings } });
    await field('message').focus();
    await page.waitForSelector('form.is-live');
    await page.evaluate(listen);
    await field('topic').selectOption('damaged');
    await typed('컵이 깨졌어요');
    expect(await spoken()).toEqual([hint]);
  });
});
