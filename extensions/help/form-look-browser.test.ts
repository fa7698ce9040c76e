import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { created, field, fillIn, photo, send } from './form-scene.ts';
import { askedOf, context, open, page, shifts, store, withBrowser } from './with-browser.ts';

withBrowser();

describe.each([['ko', 1280], ['ko', 390], ['en', 1280], ['en', 390], ['ko', 320]] as const)('%s at %i', (locale, width) => {
  const findings = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);

  it('passes axe as it opens, with errors and after sending; nothing moves by itself', async () => {
    await open({ locale, width, settings: { intro: '<p>…</p>' } });
    expect(await findings()).toEqual([]);
    expect(await shifts()).toBe(0);
    await send();
    await page.waitForSelector('[data-summary]:not([hidden])');
    expect(await page.locator('[aria-invalid]').count()).toBe(4);
    // What moved until here was asked for, however late a busy machine painted it.
    await shifts();
    expect(await findings()).toEqual([]);
    expect(await shifts()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    store.answers = [created];
    await fillIn();
    await send();
    await page.waitForSelector('[data-done]:not([hidden])');
    expect(await findings()).toEqual([]);
  });

  it('has targets of at least 44 px', async () => {
    await open({ locale, width });
    await page.setInputFiles('form [name="photos"]', [photo('a.jpg')]);
    const small = await page.locator('summary, button, select, input:not([type=hidden]):not([name=website]), textarea').evaluateAll((all) =>
      all.map((one) => ({ html: one.outerHTML.slice(0, 60), height: one.getBoundingClientRect().height })).filter(({ height }) => height < 44));
    expect(small).toEqual([]);
  });
});

it('keeps its contrast on a dark theme', async () => {
  await open({ css: 'body { background: #15181c; color: #e8e6e1 }' });
  await send();
  const { violations, passes } = await new AxeBuilder({ page }).include('.mend-help').withRules(['color-contrast']).analyze();
  expect(violations).toEqual([]);
  expect(passes.length).toBe(1);
});

it('holds its size and its live regions on themes with a 10 px rem that hide what is empty', async () => {
  await open({ css: 'html { font-size: 62.5% } body { font-size: 1.5rem } p:empty, div:empty, ul:empty { display: none }' });
  const sizes = await page.locator('.mend-help :is(h2, h3, h4, p, label, summary, input:not([type=hidden]), button):visible').evaluateAll((all) =>
    all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  expect(await page.locator('[role=status]').evaluateAll((all) => all.map((one) => getComputedStyle(one).display))).toEqual(['block', 'block', 'block', 'block']);
});

it('stays usable on a theme that resets, hides, floats and colours bare labels and controls', async () => {
  const css = `
    input, textarea, select, button { all: unset; display: none; }
    input[type="text"], input[type="email"], input[type="search"], textarea, select { visibility: hidden; opacity: 0.2; width: 90px; max-width: 20rem; height: 20px; background: #222; color: #222; text-transform: uppercase; }
    button[type="submit"] { background: #c00; color: #c00; height: 20px; }
    label { position: absolute; opacity: 0; pointer-events: none; } form { display: flex; max-width: 300px; text-align: center; } section { display: flex; }
    * { line-height: 3; outline: none; } ul li { float: left; margin: 0 0 3em; } summary::before { content: "+"; } *:focus-visible { outline: none; }`;
  const boxes = () => page.locator('.mend-help :is(label, input, select, textarea, button, summary):visible').evaluateAll((all) =>
    all.filter((one) => !one.closest('.mend-help__trap')).map((one) => {
      const { x, y, width } = one.getBoundingClientRect();
      const { visibility, opacity, position, color, textTransform } = getComputedStyle(one);
      return [one.outerHTML.slice(0, 60), Math.round(x), Math.round(width), visibility, opacity, position, color, textTransform, Math.round(y) > 0];
    }));
  await open();
  const plain = await boxes();
  await context.close();
  await open({ css });
  expect(await boxes()).toEqual(plain);
  await field('name').focus();
  expect(await field('name').evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
});

it('asks the network for nothing before the shopper acts, and then for the form’s scripts alone', async () => {
  await open();
  await page.waitForLoadState('networkidle');
  expect(askedOf().sort()).toEqual(['/', '/assets/help.css', '/assets/help.js']);
  await field('message').focus();
  await page.waitForSelector('form.is-live');
  await field('message').fill('…');
  // What is written is looked for among the titles.
  await expect.poll(() => askedOf().slice(3).toSorted()).toEqual(['/assets/ask.js', '/assets/find.js']);
  await page.waitForLoadState('networkidle');
  expect(askedOf()).toHaveLength(5);
});
