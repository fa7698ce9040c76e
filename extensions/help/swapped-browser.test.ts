import { describe, expect, it } from 'vitest';
import { faqSample } from './faq-sample.ts';
import { wordsOf } from './render-block.ts';
import { open, page, store, withBrowser } from './with-browser.ts';

// Themes render sections anew outside their editor too, when a filter or a language is chosen, and put the fresh markup in the old
// one's place, or change the old one until it is the same. Nothing tells a block of it.

withBrowser();

const words = wordsOf('ko');
const title = (id: string) => page.locator(`#mend-a-${id}`);
const answer = (id: string) => page.locator(`#mend-a-${id} + .mend-help__answer`);
const answered = (id: string) => answer(id).locator('.mend-help__vote').waitFor();
const field = (name: string) => page.locator(`form [name="${name}"]`);

/** Has the shop's page come in the place of what the page has become. */
const renewed = (how: string) => page.evaluate(async (way) => {
  const text = await (await fetch(location.pathname)).text();
  const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('.mend-help')!;
  const old = document.querySelector('.mend-help')!;
  if (way === 'swapped') old.replaceWith(fresh);
  else morph(old, fresh);

  function morph(one: Element, other: Element): void {
    for (const { name } of [...one.attributes]) if (!other.hasAttribute(name)) one.removeAttribute(name);
    for (const { name, value } of other.attributes) if (one.getAttribute(name) !== value) one.setAttribute(name, value);
    const [had, wanted] = [[...one.childNodes], [...other.childNodes]];
    for (const [at, node] of wanted.entries()) {
      const mine = had[at];
      if (!mine) one.append(node);
      else if (mine instanceof Element && node instanceof Element && mine.tagName === node.tagName) morph(mine, node);
      else if (!mine.isEqualNode(node)) mine.replaceWith(node);
    }
    for (const rest of had.slice(wanted.length)) rest.remove();
  }
}, how);

describe.each(['swapped', 'morphed'])('a help centre that a theme has %s', (how) => {
  it('opens a title at the first press, searches and counts once', async () => {
    await open();
    await title('a1').click();
    await answered('a1');
    await page.fill('[data-find]', '환불');
    await page.waitForSelector('[data-results] a');
    await page.fill('[data-find]', '');
    await renewed(how);
    store.signals = [];
    await title('a5').click();
    await answered('a5');
    expect(await title('a5').getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('[aria-expanded]').count()).toBe(faqSample.locales.ko.length);
    await title('a5').click();
    expect(await answer('a5').isVisible()).toBe(false);
    await page.fill('[data-find]', '오토바이');
    await page.getByText(words.help.none).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => store.signals).toEqual([{ kind: 'view', about: 'a5', locale: 'ko' }, { kind: 'miss', about: '오토바이', locale: 'ko' }]);
    await page.fill('[data-find]', '환불은');
    await page.waitForSelector('[data-results] a');
  });

  it('starts at a touch anywhere, which takes nobody to the answer of the address', async () => {
    await open();
    await title('a1').click();
    await answered('a1');
    await page.evaluate(() => scrollTo(0, 0));
    await renewed(how);
    expect(await page.locator('[data-find]').isVisible()).toBe(false);
    await page.locator('header').click({ position: { x: 300, y: 5 } });
    await page.locator('[data-find]').waitFor();
    expect(await page.evaluate(() => [scrollY, document.activeElement === document.body])).toEqual([0, true]);
    // A link to an answer still opens it, once.
    await page.evaluate(() => { location.hash = '#mend-a-a3'; });
    await answered('a3');
    expect(await title('a3').evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('has a form that is sent in place, once, with suggestions that open', async () => {
    await open();
    store.answers = [{ status: 201, body: { ticket: { number: 12 }, emailed: true } }];
    await field('message').fill('…');
    await page.waitForSelector('form.is-live');
    await renewed(how);
    for (const [name, value] of Object.entries({ name: '김미나', email: 'mina@example.com', message: faqSample.locales.ko[0]!.title })) await field(name).fill(value);
    await field('topic').selectOption('other');
    await page.locator('[data-suggested] a').first().click();
    await page.locator('[data-suggested] .mend-help__vote').waitFor();
    await page.click('[data-send]');
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(store.posts.map(({ accept, fields }) => [accept, fields.getAll('key').length])).toEqual([['application/json', 1]]);
  });
});

it('opens a title at the first press where only what says that it is shut has gone', async () => {
  await open();
  await page.evaluate(() => document.querySelectorAll('[aria-expanded]').forEach((link) => link.removeAttribute('aria-expanded')));
  await title('a1').click();
  await answered('a1');
});

it('starts a block again that lost its mark alone, with nothing left open from before', async () => {
  await open();
  await title('a1').click();
  await answered('a1');
  await page.evaluate(() => document.querySelector('.mend-help')!.classList.remove('is-ready'));
  await title('a1').click();
  await answered('a1');
  expect(await answer('a1').innerText()).toContain('영업일 2~4일');
});
