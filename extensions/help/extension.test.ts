import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { themeCheckRun } from '@shopify/theme-check-node';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { blockNames, blockSchema, extensionDir, extensionFile } from './render-block.ts';

const locale = (name: string) => JSON.parse(extensionFile(`locales/${name}.json`)) as Record<string, unknown>;
const liquidFiles = () => ['blocks', 'snippets'].flatMap((folder) => readdirSync(extensionDir + folder).map((file) => `${folder}/${file}`));
const size = (path: string) => statSync(extensionDir + path).size;

async function offenses(config: string) {
  const { theme, offenses } = await themeCheckRun(extensionDir, config, () => {});
  expect(theme.length, 'files that were read').toBeGreaterThan(8);
  return offenses.map(({ check, uri, message }) => ({ check, file: uri.split('/').pop(), message }));
}

it('deploys what its sources say: scripts, styles and words', () => {
  const { stderr, status } = spawnSync(process.execPath, ['scripts/build-extension.mjs', '--check'], { encoding: 'utf8', cwd: `${extensionDir}../..` });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});

describe('theme check', () => {
  it('finds nothing as a theme app extension', async () => {
    expect(await offenses('theme-check:theme-app-extension')).toEqual([]);
  });

  it('finds nothing with every check, but for what only themes have', async () => {
    // Outside an app's context it takes every snippet for unused, and an app block's own three keys for strange.
    const found = (await offenses('theme-check:all')).filter(({ check, message }) =>
      check !== 'OrphanedSnippet' && !/^Property (target|stylesheet|javascript) is not allowed\.$/.test(message));
    expect(found).toEqual([]);
  });
});

describe.each(blockNames())('the schema of %s', (block) => {
  const schema = blockSchema(block);

  it('has the keys of an app block and no others, and names files that are there', () => {
    const keys = ['javascript', 'name', 'settings', 'stylesheet', 'target', 'enabled_on', 'disabled_on', 'class', 'tag'];
    expect(Object.keys(schema).filter((key) => !keys.includes(key))).toEqual([]);
    expect(schema).toMatchObject({ target: block === 'chat' ? 'body' : 'section' });
    for (const file of [schema.javascript, schema.stylesheet]) if (file) expect(size(`assets/${String(file)}`)).toBeGreaterThan(0);
  });

  it('takes its words from the schema locales, the name within 25 characters', () => {
    const keys = JSON.stringify(schema).match(/(?<="t:)[^"]+/g) ?? [];
    expect(keys.length).toBeGreaterThan(5);
    for (const name of ['ko.schema', 'en.default.schema']) {
      const words = locale(name);
      for (const key of keys) expect(wordAt(words, key), `${key} in ${name}`).toMatch(/\S/);
      expect(String(wordAt(words, `blocks.${block}.name`)).length).toBeLessThanOrEqual(25);
    }
  });
});

it('keeps the settings that stand in merchants’ themes', () => {
  expect(blockSchema().settings.filter(({ id }) => id).map(({ id, type, default: value }) => [id, type, value]).slice(0, 4)).toEqual([
    ['heading', 'text', undefined],
    ['intro', 'richtext', undefined],
    ['show_faq', 'checkbox', true],
    ['show_form', 'checkbox', true],
  ]);
});

describe('sizes', () => {
  /** Bytes as they lie here, which is how Shopify's theme check counts. */
  const most: Record<string, number> = { 'help.js': 3_960, 'find.js': 2_650, 'ask.js': 6_200, 'order.js': 3_620, 'chat.js': 3_740 };

  it('keeps scripts and style within their limits, each and together', () => {
    const scripts = readdirSync(`${extensionDir}assets`).filter((file) => file.endsWith('.js'));
    for (const file of scripts) expect(size(`assets/${file}`), file).toBeLessThanOrEqual(most[file] ?? 0);
    expect(scripts.reduce((sum, file) => sum + size(`assets/${file}`), 0)).toBeLessThan(20_000);
    expect(size('assets/help.css')).toBeLessThanOrEqual(14_500);
  });

  it('keeps Liquid and locales within Shopify’s limits', () => {
    for (const file of readdirSync(extensionDir + 'locales')) expect(size(`locales/${file}`), file).toBeLessThan(15_000);
    expect(liquidFiles().reduce((sum, file) => sum + size(file), 0)).toBeLessThan(100_000);
  });
});

it('names no side of the page, which right-to-left pages turn about', () => {
  const css = extensionFile('assets/help.css').replace(/url\([^)]*\)/g, '');
  expect(css.match(/\b(left|right)\b/g) ?? []).toEqual([]);
  // Four values would name the sides without a word.
  const fours = [...css.matchAll(/[{;](margin|padding|inset|border-width|border-radius|border-style|border-color):([^;}]+)/g)].filter(([, , value]) => {
    const parts = value!.replace(/\([^)]*\)/g, '').trim().split(/\s+/);
    return parts.length === 4 && parts[1] !== parts[3];
  });
  expect(fours.map(([text]) => text)).toEqual([]);
});

describe('locales', () => {
  it.each([['ko', 'en.default'], ['ko.schema', 'en.default.schema']])('%s and %s have the same keys, blanks and no empty word', (one, other) => {
    const [left, right] = [flat(locale(one)), flat(locale(other))];
    expect(Object.keys(left)).toEqual(Object.keys(right));
    for (const [key, text] of Object.entries(left)) {
      expect(text, key).toMatch(/\S/);
      expect(right[key], key).toMatch(/\S/);
      expect(blanks(text), key).toEqual(blanks(right[key] ?? ''));
    }
  });

  it('has every word that Liquid asks for, and no word that nothing uses', () => {
    const source = liquidFiles().map(extensionFile).join('\n');
    const known = Object.keys(flat(locale('ko')));
    const lists = [...source.matchAll(/path: '([\w.]+)',\s*keys: '([\w,]+)'/g)].flatMap(([, path, keys]) => keys!.split(',').map((key) => path! + key));
    const plain = [...source.matchAll(/'((?:\w+\.)+\w+)'(?= \| t|, own)/g)].map((match) => match[1]!);
    for (const key of [...lists, ...plain]) expect(known, key).toContain(key);
    const named = [...source.matchAll(/'((?:\w+\.)+\w+)'/g)].map((match) => match[1]!);
    // Words whose place is put together: 'ask.topics.' and what a topic is called.
    const begun = [...source.matchAll(/(?<!path: )'((?:\w+\.)+)'/g)].map((match) => match[1]!);
    for (const key of known) expect([...lists, ...named].includes(key) || begun.some((start) => key.startsWith(start)), key).toBe(true);
  });
});

it('is declared as the theme extension "help"', () => {
  expect(parse(extensionFile('shopify.extension.toml'))).toEqual({ name: 'Help and contact', handle: 'help', type: 'theme' });
});

function wordAt(words: unknown, key: string): unknown {
  return key.split('.').reduce<any>((branch, name) => branch?.[name], words);
}

function flat(branch: Record<string, unknown>, path = ''): Record<string, string> {
  return Object.fromEntries(Object.entries(branch).flatMap(([name, value]) =>
    typeof value === 'string' ? [[path + name, value]] : Object.entries(flat(value as Record<string, unknown>, `${path}${name}.`))));
}

const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
