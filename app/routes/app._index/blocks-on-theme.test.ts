import fs from 'node:fs';
import { expect, test } from 'vitest';
import { wordsFor } from '#app/locales/words.server.ts';
import { BLOCKS, blocksOnTheme, canWrite } from './blocks-on-theme.ts';

const THEME = 'gid://shopify/OnlineStoreTheme/1234';
const block = (handle: string, status: string, ...targets: string[]) => ({ handle, name: handle, target: 'section', status, activations: targets.map((target) => ({ target, themeId: THEME })) });
const extension = (...activations: unknown[]) => [{ handle: 'checkout', type: 'ui_extension', activations: [{ target: 'x' }] }, { handle: 'any-name', type: 'theme_app_extension', activations }];

test('each block is told with the templates it stands on, once for each', () => {
  const told = extension(
    block('chat', 'active', 'settings_data/mend_chat_embed'),
    block('help', 'active', 'template--page.help/main/mend_help_GPzUYy', 'template--page.help/apps/mend_help_b', 'template--index/apps/mend_help_c'),
    block('faq', 'available'),
    block('order', 'unavailable'),
  );
  expect(blocksOnTheme(told)).toEqual([
    { name: 'help', state: 'active', places: [{ themeId: '1234', template: 'page.help' }, { themeId: '1234', template: 'index' }] },
    { name: 'faq', state: 'available', places: [] },
    { name: 'order', state: 'unavailable', places: [] },
    { name: 'chat', state: 'active', places: [{ themeId: '1234', template: null }] },
  ]);
});

test('an admin that says nothing is unknown, an extension without blocks is not', () => {
  for (const nothing of [undefined, null, [], 'no', [{ handle: 'checkout', type: 'ui_extension', activations: [] }], [null]]) expect(blocksOnTheme(nothing)).toBeNull();
  expect(blocksOnTheme(extension())).toEqual([]);
});

test('what is written otherwise than documented breaks nothing', () => {
  expect(blocksOnTheme([{ type: 'theme_app_extension', activations: [null, { handle: 'help', status: 7, activations: { target: 1 } }, { handle: 'ask', status: 'active', activations: [{ target: null, themeId: null }, {}] }] }])).toEqual([
    { name: 'help', state: 'available', places: [] },
    { name: 'ask', state: 'active', places: [] },
  ]);
});

test('shoppers can write where a form or the chat stands, not where only questions do', () => {
  const of = (...blocks: unknown[]) => canWrite(blocksOnTheme(extension(...blocks))!);
  expect([of(block('faq', 'active'), block('figures', 'active')), of(block('ask', 'available')), of(block('ask', 'active')), of(block('help', 'active')), of(block('chat', 'active'))]).toEqual([false, false, true, true, true]);
});

test.each(['ko', 'en'] as const)('a block has the name under which the theme editor lists it, in %s', (locale) => {
  const listed = BLOCKS.filter((name) => fs.existsSync(`extensions/help/blocks/${name}.liquid`));
  expect(listed.length).toBeGreaterThan(2);
  for (const name of listed) expect(wordsFor(locale, 'home')(`store.block.${name}`)).toBe((JSON.parse(fs.readFileSync(`extensions/help/words/${name}.schema.${locale}.json`, 'utf8')) as { name: string }).name);
});
