import fs from 'node:fs';
import { expect, test } from 'vitest';
import { blockWords } from '#app/domain/help/block-words.ts';
import { Merchant, Shopper } from './people.ts';
import { openStage } from './stage.ts';

// The storefront's blocks in a language that Mend does not speak, as a merchant and a translator put it there.

const HEADING = 'كيف نساعدك؟';
const stage = openStage();

test.each(['ko', 'en'] as const)('in %s a merchant words the blocks in Arabic, by hand and by a table, and shoppers read it from right to left', { timeout: 180_000 }, async (locale) => {
  const merchant = await stage.person(Merchant, locale, { viewport: { width: 1280, height: 1000 } });
  const { app, page } = merchant;
  const t = (key: string, values: Record<string, unknown> = {}) => merchant.t('storefront', `wording.${key}`, values);
  const word = (key: string) => blockWords.find((one) => one.key === key)!;
  const field = (key: string) => app.getByRole('textbox', { name: word(key)[locale], exact: true });
  const mixed = (key: string) => app.getByRole('textbox', { name: `${t(`blocks.${word(key).block}`)}: ${word(key)[locale]}`, exact: true });
  const save = async () => {
    await page.locator('#save-bar-save').click();
    await page.getByText(t('saved')).first().waitFor();
    await page.locator('#save-bar').waitFor({ state: 'hidden' });
  };
  await merchant.open('/app/settings/words');
  await app.getByText(t('empty.title')).waitFor();
  await merchant.picture('words-1-empty');
  // Any other language by its tag, with the keyboard alone.
  await app.getByLabel(t('language.label'), { exact: true }).selectOption('other');
  const tag = app.getByRole('textbox', { name: t('language.tag'), exact: true });
  await tag.fill('a!');
  await tag.press('Enter');
  await app.getByText(t('language.tagWrong')).waitFor();
  await tag.fill('ar');
  await tag.press('Enter');

  // A text that would show a hole is told beside its field, and is not sent.
  await field('help.heading').fill(HEADING);
  await field('help.many').fill('نتائج');
  await page.locator('#save-bar-save').click();
  await app.getByText(t('wrong', { count: 1 })).waitFor();
  await app.getByText(t('faults.missing', { name: '{n}' })).waitFor();
  expect(await mixed('help.heading').count()).toBe(0);
  await merchant.picture('words-2-wrong');
  await mixed('help.many').fill('{n} نتائج');
  await save();

  // What was found stays while it is typed anew, letter by letter, and so does the keyboard.
  const search = app.getByRole('searchbox', { name: t('search'), exact: true });
  await search.fill(HEADING);
  await mixed('help.heading').fill('');
  const long = `${'ب'.repeat(50)}12345`;
  await mixed('help.heading').pressSequentially(long);
  expect(await mixed('help.heading').inputValue()).toBe(long);
  await mixed('help.heading').fill(HEADING);
  await search.fill('');

  // Out to a translator and back: all of it or nothing.
  const [download] = await Promise.all([page.waitForEvent('download'), app.getByRole('button', { name: t('table.export') }).click()]);
  expect(download.suggestedFilename()).toBe('storefront-ar.csv');
  const table = fs.readFileSync(await download.path(), 'utf8');
  expect(table).toContain(HEADING);
  const file = (text: string) => app.locator('input[type=file]').setInputFiles({ name: 'ar.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await file('key,text (ar)\nhelp.yes,نعم\nhelp.many,كثير\nask.form.heading,اكتب لنا\n');
  await app.getByText(t('table.refused')).waitFor();
  await app.getByText(t('table.line', { line: 3 })).waitFor();
  await merchant.audit('refused');
  await field('help.heading').fill(`${HEADING} `);
  await app.getByText(t('table.refused')).waitFor({ state: 'detached' });
  await field('help.heading').fill(HEADING);
  await file(`key,text (ar)\n${blockWords.filter(({ key }) => key !== 'figures.months' && key !== 'help.heading').map(({ key, places }) => `${key},${'كلمة أخرى أطول '.repeat(3).trim()} ${places.map((name) => `{${name}}`).join(' ')}`).join('\n')}`);
  await app.getByText(t('table.read', { count: blockWords.length - 2 })).waitFor();
  await merchant.picture('words-3-read');
  await save();
  await page.setViewportSize({ width: 390, height: 844 });
  await merchant.open('/app/settings/words?language=ar');
  await field('help.heading').waitFor();
  expect(await field('help.heading').evaluate((input) => getComputedStyle(input).direction)).toBe('rtl');
  await merchant.picture('words-4-phone');

  const shopper = await stage.person(Shopper, locale, { viewport: { width: 360, height: 800 } });
  await expect.poll(async () => {
    await shopper.page.goto(`${stage.stack.storefront}/ar/pages/help`);
    return shopper.page.locator('.mend-help__heading').first().innerText();
  }).toBe(HEADING);
  const root = shopper.page.locator('.mend-help').first();
  expect(await root.evaluate((one) => [one.getAttribute('lang'), getComputedStyle(one).direction])).toEqual(['ar', 'rtl']);
  expect(await root.evaluate((one) => [...one.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().width > 2 && getComputedStyle(part).clipPath === 'none' && (part.getBoundingClientRect().left < 0 || part.getBoundingClientRect().right > innerWidth)).map((part) => part.outerHTML.slice(0, 80)))).toEqual([]);

  // Gone again, on a second word.
  await page.setViewportSize({ width: 1280, height: 1000 });
  const language = new Intl.DisplayNames([locale], { type: 'language' }).of('ar')!;
  await app.getByRole('button', { name: t('remove.act', { language }) }).click();
  await app.getByRole('dialog').getByRole('button', { name: t('remove.yes'), exact: true }).click();
  await app.getByText(t('empty.title')).waitFor();
  expect(merchant.faults).toEqual([]);
  expect(shopper.faults).toEqual([]);
});
