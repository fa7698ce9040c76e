import { expect, test } from 'vitest';
import { drag } from './drag.ts';
import { Merchant } from './people.ts';
import { openStage } from './stage.ts';

// The order of articles and sections, by every way there is.

const DESK = { viewport: { width: 1280, height: 1000 } };

const stage = openStage();

test('articles are put in order by keys, by the menu and by dragging, told aloud; sections are named and removed', { timeout: 120_000 }, async () => {
  const merchant = await stage.person(Merchant, 'en', DESK);
  const { app, page } = merchant;
  const t = (key: string, values: Record<string, unknown> = {}) => merchant.t('help', key, values);
  const m = (key: string, values: Record<string, unknown> = {}) => merchant.t('moving', key, values);
  const heard = (words: string) => app.getByRole('status').getByText(words, { exact: true }).waitFor({ state: 'attached' });
  await merchant.open('/app/help');
  const titles = (section: string) => app.locator(`[data-list=${section}] a`).allInnerTexts();
  const handle = (title: string) => app.getByRole('button', { name: m('handle', { title }), exact: true });
  await merchant.alive();
  const before = await titles('payment');
  const [a, b, c] = before as [string, string, string];

  await handle(a).press('ArrowDown');
  await heard(t('move.said', { title: a, place: 2, of: 3, section: 'Payment' }));
  await expect.poll(() => titles('payment')).toEqual([b, a, c]);
  await expect.poll(() => handle(a).evaluate((button) => document.activeElement === button)).toBe(true);

  await handle(a).click();
  await app.getByRole('menuitem', { name: m('up'), exact: true }).waitFor();
  await merchant.audit('menu');
  await app.getByRole('menuitem', { name: m('up'), exact: true }).click();
  await expect.poll(() => titles('payment')).toEqual([a, b, c]);

  // By mouse below the third one; Escape leaves everything as it is.
  await drag(merchant, handle(a), app.locator('[data-list=payment] [data-line]').nth(2), { before: () => page.keyboard.press('Escape') });
  expect(await titles('payment')).toEqual([a, b, c]);
  await drag(merchant, handle(a), app.locator('[data-list=payment] [data-line]').nth(2));
  await expect.poll(() => titles('payment')).toEqual([b, c, a]);
  // The drag is over: the keyboard opens the menu as before.
  await handle(a).press('Enter');
  await app.getByRole('menuitem', { name: m('up'), exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await app.getByRole('menuitem', { name: m('up'), exact: true }).waitFor({ state: 'detached' });
  await merchant.open('/app/help?again');
  await merchant.alive();
  await handle(c).press('ArrowUp');
  await expect.poll(() => titles('payment')).toEqual([c, b, a]);
  await handle(c).press('ArrowDown');
  await expect.poll(() => titles('payment')).toEqual([b, c, a]);
  await drag(merchant, handle(a), app.locator('[data-list=payment] [data-line]').first(), { side: 'above' });
  await expect.poll(() => titles('payment')).toEqual(before);

  await app.getByLabel(t('search.label'), { exact: true }).fill('zzqq');
  await app.getByText(t('search.none')).waitFor();
  await merchant.audit('nothing found');
  await app.getByRole('button', { name: t('search.all'), exact: true }).click();

  await page.getByRole('button', { name: t('sections.open'), exact: true }).click();
  const dialog = app.getByRole('dialog', { name: t('sections.open') });
  const english = dialog.getByLabel(t('sections.name', { language: 'English' }), { exact: true });
  await english.fill('Gift wrapping');
  await dialog.getByRole('button', { name: t('sections.add'), exact: true }).click();
  await dialog.getByRole('heading', { name: 'Gift wrapping', exact: true }).waitFor();
  await merchant.picture('help-sections');

  // In order by the same part: keys, buttons, and dragging, which Escape ends without closing the dialog.
  const names = () => dialog.getByRole('heading', { level: 3 }).allInnerTexts().then((all) => all.slice(0, -1));
  const sections = await names();
  const [first, second, third] = sections as [string, string, string];
  await handle(first).press('ArrowDown');
  await heard(t('sections.moved', { title: first, place: 2 }));
  await expect.poll(names).toEqual([second, first, ...sections.slice(2)]);
  await expect.poll(() => handle(first).evaluate((button) => document.activeElement === button)).toBe(true);
  await handle(first).click();
  await app.getByRole('menuitem', { name: m('up'), exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await app.getByRole('menuitem', { name: m('up'), exact: true }).waitFor({ state: 'detached' });
  await expect.poll(() => handle(first).evaluate((button) => document.activeElement === button)).toBe(true);
  await dialog.getByRole('button', { name: m('upOf', { title: first }), exact: true }).press('Enter');
  await expect.poll(names).toEqual(sections);
  const lines = dialog.locator('[data-line]');
  await drag(merchant, handle(first), lines.nth(2), { before: () => page.keyboard.press('Escape') });
  expect(await names()).toEqual(sections);
  await drag(merchant, handle(first), lines.nth(2));
  await expect.poll(names).toEqual([second, third, first, ...sections.slice(3)]);
  await expect.poll(() => app.locator('[data-order=articles]').evaluateAll((lists) => lists.map((list) => (list as HTMLElement).dataset['list']))).toEqual(expect.arrayContaining(['returns', 'delivery']));
  await drag(merchant, handle(first), lines.first(), { side: 'above' });
  await expect.poll(names).toEqual(sections);
  await dialog.getByRole('button', { name: t('sections.rename', { title: 'Gift wrapping' }), exact: true }).click();
  await english.first().fill('Gifts');
  await dialog.getByRole('button', { name: t('sections.save'), exact: true }).click();
  await dialog.getByRole('button', { name: t('sections.remove', { title: 'Gifts' }), exact: true }).click();
  await dialog.getByRole('button', { name: t('sections.removeNo'), exact: true }).click();
  const isHeld = (name: string) => expect.poll(() => dialog.getByRole('button', { name, exact: true }).evaluate((button) => document.activeElement === button)).toBe(true);
  await isHeld(t('sections.remove', { title: 'Gifts' }));
  await dialog.getByRole('button', { name: t('sections.remove', { title: 'Gifts' }), exact: true }).click();
  await dialog.getByText(t('sections.removeAsk', { title: 'Gifts' })).waitFor();
  await dialog.getByRole('button', { name: t('sections.removeYes'), exact: true }).click();
  await dialog.getByRole('heading', { name: 'Gifts', exact: true }).waitFor({ state: 'detached' });
  await heard(t('sections.removed', { title: 'Gifts' }));
  await isHeld(t('sections.rename', { title: sections.at(-2)! }));
  expect(merchant.faults).toEqual([]);
});

test('by finger, on a phone', { timeout: 60_000 }, async () => {
  const merchant = await stage.person(Merchant, 'ko', { viewport: { width: 390, height: 800 }, hasTouch: true });
  const { app, page } = merchant;
  await merchant.open('/app/help');
  const lines = app.locator('[data-list=delivery] [data-line]');
  await lines.first().waitFor();
  const titles = () => app.locator('[data-list=delivery] a').allInnerTexts();
  const before = await titles();
  // The page's code is there once the menu opens.
  await expect.poll(async () => {
    await lines.first().getByRole('button').click();
    return app.getByRole('menuitem').count();
  }).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await app.getByRole('menuitem').first().waitFor({ state: 'detached' });
  const [from, to] = [await lines.first().getByRole('button').boundingBox(), await lines.nth(1).boundingBox()];
  const session = await page.context().newCDPSession(page);
  const at = (y: number) => [{ x: from!.x + 10, y }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from!.y + 10) });
  for (const y of [from!.y + 20, to!.y + to!.height / 2, to!.y + to!.height - 4]) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(y) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(titles).toEqual([before[1], before[0], ...before.slice(2)]);
  await merchant.picture('help-list-phone');
  await lines.nth(1).getByRole('button').press('ArrowUp');
  await expect.poll(titles).toEqual(before);
  expect(merchant.faults).toEqual([]);
});
