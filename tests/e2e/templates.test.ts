import type { CDPSession, Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { Merchant } from './people.ts';
import { openStage } from './stage.ts';

// A template is written as a shop writes it: in Korean, by syllables, with placeholders, mistakes, and second thoughts.

const TITLE = '배송지 변경 – 새 주소 여쭙기';

const stage = openStage();

test('a template is written, mended, saved and gone back from', { timeout: 60_000 }, async () => {
  const merchant = await stage.person(Merchant, 'ko', { viewport: { width: 1280, height: 1000 } });
  const t = (key: string, values: Record<string, unknown> = {}) => merchant.t('templates', key, values);
  const button = (name: string | RegExp) => merchant.app.getByRole('button', { name, exact: true });
  await merchant.open('/app/templates?q=새+주소');
  await merchant.app.getByRole('link', { name: TITLE }).click();
  const body = merchant.app.locator('#template-body.cm-content');
  await body.waitFor();
  const before = await body.innerText();

  // What the agent fills in stands in the preview as words.
  const day = merchant.app.getByLabel('출고 예정일', { exact: true });
  await merchant.app.getByText(t('holes.prompt', { name: '출고 예정일' })).waitFor();
  await day.fill('2026-11-30');
  await merchant.app.getByText('2026년 11월 30일', { exact: false }).first().waitFor();

  // A syllable is composed letter by letter, and stands there once.
  await body.click();
  await merchant.page.keyboard.press('Control+End');
  await merchant.page.keyboard.press('Enter');
  await compose(await merchant.page.context().newCDPSession(merchant.page), ['ㅎ', '하', '한']);
  expect(await lastLine(body)).toBe('한');

  // A placeholder is found by its Korean words.
  await merchant.page.keyboard.type(' {{ 주문번');
  const list = merchant.app.getByRole('listbox', { name: t('editor.completions') });
  await list.getByRole('option').first().waitFor();
  await merchant.audit('completion');
  expect(await list.getByRole('option').first().innerText()).toContain('order.name');
  await merchant.page.keyboard.press('Enter');
  await expect.poll(() => lastLine(body)).toBe('한 {{ order.name }}');

  // A slip is named at its place, and the way there is a click.
  await merchant.page.keyboard.type(' {{ order.nmae }}');
  await body.locator('.cm-lintRange-error').waitFor();
  const place = merchant.app.getByRole('button', { name: /번째 줄 \d+번째 글자/ });
  await place.waitFor();
  await merchant.audit('mistake');
  expect(await body.getAttribute('aria-invalid')).toBe('true');
  await place.click();
  await merchant.page.keyboard.press('Shift+End');
  await merchant.page.keyboard.type('shop.name }}');
  await body.locator('.cm-lintRange-error').waitFor({ state: 'detached' });
  expect(await lastLine(body)).toBe('한 {{ order.name }} {{ shop.name }}');

  // The keyboard leaves the field as it leaves any other.
  await merchant.page.keyboard.press('Tab');
  expect(await body.evaluate((field) => document.activeElement === field)).toBe(false);

  await merchant.page.locator('#save-bar-save').click();
  await merchant.page.getByText(t('saved')).waitFor();
  await merchant.page.locator('#save-bar').waitFor({ state: 'hidden' });

  // What was saved is in its history, and so is what was before.
  await button(t('history.open')).click();
  const dialog = merchant.app.getByRole('dialog', { name: t('history.dialog') });
  await dialog.getByRole('button', { name: t('history.change.saved') }).first().click();
  await dialog.locator('ins', { hasText: '{{ shop.name }}' }).waitFor();
  await merchant.audit('history');
  await dialog.getByRole('button', { name: t('history.change.seeded') }).click();
  await dialog.getByRole('button', { name: t('history.restore') }).click();
  await dialog.getByRole('button', { name: t('history.yes'), exact: true }).click();
  await merchant.page.getByText(t('history.restored')).waitFor();
  await expect.poll(() => body.innerText()).toBe(before);
  expect(merchant.faults).toEqual([]);
});

test('templates are put in order and away by keyboard, told aloud, and put back from the notice', { timeout: 90_000 }, async () => {
  const merchant = await stage.person(Merchant, 'ko');
  const { app, page } = merchant;
  const t = (key: string, values: Record<string, unknown> = {}) => merchant.t('templates', key, values);
  await merchant.open('/app/templates');
  await merchant.alive();
  const heading = app.getByRole('heading', { level: 2 }).first();
  const inFolder = Number(/\d+/.exec(await heading.locator('span').innerText())![0]);
  const titles = async (count = inFolder) => (await app.locator('a[href^="/app/templates/0"]').allInnerTexts()).slice(0, count);
  const before = await titles();
  const menu = (title: string) => app.getByRole('button', { name: t('list.acts', { title }) });
  const act = async (title: string, key: string) => {
    await menu(title).press('Enter');
    const item = app.getByRole('menuitem', { name: t(key), exact: true });
    await item.waitFor();
    await merchant.audit(`menu ${key}`);
    await item.press('Enter');
  };
  const heard = (words: string) => app.getByRole('status').getByText(words, { exact: true }).waitFor({ state: 'attached' });
  const undo = () => page.getByRole('button', { name: t('list.undo'), exact: true }).first().click();
  const has = (title: string) => expect.poll(() => menu(title).evaluate((button) => document.activeElement === button)).toBe(true);

  await act(before[0]!, 'list.down');
  await heard(t('list.movedTo', { title: before[0], place: 2, of: before.length }));
  expect(await titles()).toEqual([before[1], before[0], ...before.slice(2)]);
  await has(before[0]!);
  await undo();
  await heard(t('list.backAt', { title: before[0], place: 1, of: before.length }));
  expect(await titles()).toEqual(before);

  await act(before[1]!, 'archive.action');
  await heard(t('list.archived', { title: before[1] }));
  expect(await titles(inFolder - 1)).toEqual(before.toSpliced(1, 1));
  await has(before[2]!);
  await undo();
  await heard(t('list.inUse', { title: before[1] }));
  expect(await titles()).toEqual(before);
  expect(merchant.faults).toEqual([]);
});

test('the editor loads with the template’s page alone, and where it does not come a plain field takes its place', { timeout: 60_000 }, async () => {
  const merchant = await stage.person(Merchant, 'en', { viewport: { width: 390, height: 800 }, hasTouch: true });
  const scripts: string[] = [];
  merchant.page.on('request', (request) => void scripts.push(request.url()));
  await merchant.page.route(/open-editor/, (route) => route.abort());
  await merchant.open('/app/templates');
  await merchant.app.getByRole('link', { name: 'Lost parcel, replacement', exact: true }).waitFor();
  expect(scripts.filter((url) => url.includes('open-editor'))).toEqual([]);
  await merchant.open('/app/templates/new');
  const body = merchant.app.locator('textarea#template-body');
  await body.waitFor();
  await expect.poll(() => scripts.filter((url) => url.includes('open-editor')).length).toBeGreaterThan(0);
  await body.fill('Hello ');
  await merchant.app.getByRole('button', { name: merchant.t('templates', 'insert') }).click();
  await merchant.app.getByRole('menuitem', { name: /customer\.name/ }).click();
  await expect.poll(() => body.inputValue()).toBe('Hello {{ customer.name }}');
  await merchant.audit('plain field');
  expect(merchant.faults.filter((fault) => !fault.includes('ERR_FAILED') && !fault.includes('open-editor'))).toEqual([]);
});

/** As an input method does: what is composed replaces itself until it is taken. */
async function compose(session: CDPSession, steps: string[]): Promise<void> {
  for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: steps.at(-1)! });
}

function lastLine(body: Locator): Promise<string> {
  return body.locator('.cm-line').last().innerText();
}
