import type { CDPSession, Locator } from 'playwright-core';
import { expect, test } from 'vitest';
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
    await page.getByText(said).last().waitFor();
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

  // What is typed while it is being saved stays, and is saved next.
  const newest = () => page.locator('.toast').last().getAttribute('id');
  const before = await newest();
  const heard = Promise.withResolvers<void>();
  await page.route(/\/app\/help\/[\w-]+\.data$/, async (route) => {
    if (route.request().method() === 'POST') await heard.promise;
    await route.continue();
  });
  const append = async (text: string) => {
    await body.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(text);
  };
  await append(' 하루');
  const post = page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/app/help/'));
  await page.locator('#save-bar-save').click();
  await post;
  await append(' 반');
  heard.resolve();
  await expect.poll(newest).not.toBe(before);
  expect(await body.innerText()).toContain('하루 반');
  expect(await page.locator('#save-bar').isVisible()).toBe(true);
  await save(t('editor.saved'));
  await expect.poll(() => body.innerText()).toContain('하루 반');
  await app.getByRole('button', { name: t('publish.discard'), exact: true }).click();
  await app.getByText(t('publish.live')).waitFor();
  await expect.poll(() => body.innerText()).not.toContain('하루 반');

  // A change is kept back, planned, called off, and let go.
  await append(' 이틀');
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
