import type { CDPSession, Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { drag } from './drag.ts';
import { Merchant } from './people.ts';
import { openStage } from './stage.ts';

// An article as a shop writes it: by syllables, with what was copied from elsewhere, kept back until it is right.

const DESK = { viewport: { width: 1280, height: 1000 } };
const TITLE = '제주와 섬으로도 보내나요?';

const stage = openStage();

test('an article is written, kept as a draft, published, and changed without shoppers seeing it before its time', { timeout: 120_000 }, async () => {
  const merchant = await stage.person(Merchant, 'ko', DESK);
  const { app, page } = merchant;
  const t = (key: string, values: Record<string, unknown> = {}) => merchant.t('help', key, values);
  const w = (key: string) => merchant.t('writing', key);
  const tool = (key: string) => app.getByRole('toolbar').getByRole('button', { name: w(key), exact: true });
  const save = async (said: string) => {
    await page.locator('#save-bar-save').click();
    await page.getByText(said).waitFor();
    await page.locator('#save-bar').waitFor({ state: 'hidden' });
  };
  await merchant.open('/app/help/new');
  const body = app.getByRole('textbox', { name: t('editor.body'), exact: true });
  await body.waitFor();
  const title = app.getByRole('textbox', { name: t('editor.articleTitle'), exact: true });
  await title.fill(TITLE);

  // A syllable is composed letter by letter, and stands there once; bold from the middle of the line.
  await body.click();
  const session = await page.context().newCDPSession(page);
  await compose(session, ['ㄴ', '네']);
  await page.keyboard.type(', ');
  await tool('bold').click();
  await expect.poll(() => tool('bold').getAttribute('aria-pressed')).toBe('true');
  await compose(session, ['ㅂ', '보', '봅', '보내']);
  await page.keyboard.press('ControlOrMeta+b');
  await compose(session, [' 드', ' 드리', ' 드립']);
  await page.keyboard.type('니다.');
  expect(await html(body)).toBe('<p>네, <strong>보내</strong> 드립니다.</p>');

  // Lists, headings and links by the toolbar; what was composed and taken back is gone.
  await page.keyboard.press('Enter');
  await tool('bullets').click();
  await page.keyboard.type('제주 3,000원');
  await page.keyboard.press('Enter');
  await page.keyboard.type('배송 안내');
  await page.keyboard.press('Shift+Home');
  await tool('link').click();
  const address = app.getByLabel(w('address'), { exact: true });
  await address.fill('http://example.com');
  await address.press('Enter');
  await app.getByText(w('addressWrong')).waitFor();
  await merchant.audit('link');
  await address.fill('/pages/shipping');
  await address.press('Enter');
  await expect.poll(() => body.locator('a').getAttribute('href')).toBe('/pages/shipping');

  // The keyboard is back in the text, behind the link: what is typed next does not take its place.
  await expect.poll(() => body.evaluate((field) => document.activeElement === field && document.getSelection()!.isCollapsed)).toBe(true);

  // What is copied from elsewhere brings its words and shape, and nothing that acts.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await paste(body, '<h2 style="color:red" onclick="alert(1)">도서산간</h2><p>하루 더<script>alert(1)</script><img src="x" onerror="alert(1)"> <a href="javascript:alert(1)">걸립니다</a></p>');
  expect(await html(body)).toBe('<p>네, <strong>보내</strong> 드립니다.</p><ul><li><p>제주 3,000원</p></li><li><p><a href="/pages/shipping">배송 안내</a></p></li></ul><h2>도서산간</h2><p>하루 더 걸립니다</p>');
  await app.getByLabel(t('editor.keywords'), { exact: true }).fill('도서산간, 제주');
  await merchant.picture('help-article');

  await save(t('editor.saved'));
  await app.getByText(t('publish.draft')).waitFor();
  // The keyboard leaves the text as it leaves any field.
  await body.click();
  await page.keyboard.press('Tab');
  expect(await body.evaluate((field) => document.activeElement === field)).toBe(false);

  await app.getByRole('button', { name: t('publish.now'), exact: true }).click();
  await app.getByText(t('publish.live')).waitFor();
  await app.getByRole('button', { name: t('editor.asShown'), exact: true }).click();
  await app.locator('[lang=ko] h4', { hasText: '도서산간' }).waitFor();

  // A change is kept back, planned, called off, and let go.
  await body.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' 이틀');
  await save(t('editor.saved'));
  await app.getByText(t('publish.liveDraft')).waitFor();
  await app.getByRole('button', { name: t('publish.schedule'), exact: true }).click();
  await app.getByLabel(t('publish.when'), { exact: true }).waitFor();
  await merchant.audit('schedule');
  await app.getByRole('button', { name: t('publish.choose'), exact: true }).click();
  await app.getByRole('button', { name: t('publish.callOff'), exact: true }).click();
  await page.getByText(t('editor.calledOff')).waitFor();
  await app.getByRole('button', { name: t('publish.discard'), exact: true }).click();
  await app.getByText(t('publish.live')).waitFor();
  await expect.poll(() => body.innerText()).not.toContain('이틀');

  // In another language, from the other side of the page.
  await app.getByRole('tab', { name: t('languages.add') }).click();
  await app.getByLabel(t('languages.which'), { exact: true }).selectOption('ar');
  await app.getByRole('button', { name: t('languages.begin'), exact: true }).click();
  await app.getByRole('button', { name: t('editor.write'), exact: true }).click();
  await title.fill('الشحن');
  expect(await body.evaluate((field) => [field.getAttribute('dir'), getComputedStyle(field).direction])).toEqual(['rtl', 'rtl']);
  await body.click();
  await page.keyboard.type('نعم');
  await app.getByRole('button', { name: t('publish.now'), exact: true }).click();
  await page.getByText(t('editor.published')).last().waitFor();
  await page.locator('#save-bar').waitFor({ state: 'hidden' });
  await merchant.audit('arabic');

  // And away again.
  await page.getByRole('button', { name: t('editor.remove'), exact: true }).click();
  await app.getByRole('dialog', { name: t('editor.removeTitle') }).getByRole('button', { name: t('editor.remove'), exact: true }).click();
  await app.getByRole('heading', { level: 2, name: '배송', exact: true }).waitFor();
  await app.getByRole('link', { name: TITLE, exact: true }).waitFor({ state: 'detached' });
  expect(merchant.faults).toEqual([]);
});

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

test('the editor loads with an article’s page alone, and where it does not come its HTML can be changed', { timeout: 60_000 }, async () => {
  const merchant = await stage.person(Merchant, 'en', DESK);
  const scripts: string[] = [];
  merchant.page.on('request', (request) => void scripts.push(request.url()));
  await merchant.page.route(/RichEditor/, (route) => route.abort());
  await merchant.open('/app/help');
  await merchant.app.locator('[data-line] a').first().waitFor();
  expect(scripts.filter((url) => url.includes('RichEditor'))).toEqual([]);
  await merchant.app.locator('[data-line] a').first().click();
  const body = merchant.app.locator('textarea#article-body');
  await body.waitFor();
  expect(await body.inputValue()).toMatch(/^<p>/);
  await merchant.app.getByText(merchant.t('writing', 'plain')).waitFor();
  expect(merchant.faults.filter((fault) => !fault.includes('ERR_FAILED') && !fault.includes('RichEditor'))).toEqual([]);
});

/** As an input method does: what is composed replaces itself until it is taken. */
async function compose(session: CDPSession, steps: string[]): Promise<void> {
  for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: steps.at(-1)! });
}

/** What the editor holds, without the marks it keeps for itself. */
function html(body: Locator): Promise<string> {
  return body.evaluate((field) => field.innerHTML.replace(/<br class="ProseMirror-trailingBreak">/g, ''));
}

async function paste(body: Locator, copied: string): Promise<void> {
  await body.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, copied);
}
