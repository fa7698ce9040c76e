import { readdirSync, statSync } from 'node:fs';
import { themeCheckRun } from '@shopify/theme-check-node';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { blockSchema, extensionDir, extensionFile } from './render-block.ts';

const locale = (name: string) => JSON.parse(extensionFile(`locales/${name}.json`)) as Record<string, unknown>;
const size = (path: string) => statSync(extensionDir + path).size;

async function offenses(config: string) {
  const { theme, offenses } = await themeCheckRun(extensionDir, config, () => {});
  expect(theme.length, 'files that were read').toBeGreaterThan(8);
  return offenses.map(({ check, uri, message }) => ({ check, file: uri.split('/').pop(), message }));
}

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

describe('block schema', () => {
  const schema = blockSchema();

  it('has the keys of an app block for sections and no others', () => {
    expect(Object.keys(schema).sort()).toEqual(['javascript', 'name', 'settings', 'stylesheet', 'target']);
    expect(schema).toMatchObject({ target: 'section', stylesheet: 'help.css', javascript: 'help.js' });
    expect(size(`assets/${schema.javascript}`) * size(`assets/${schema.stylesheet}`)).toBeGreaterThan(0);
  });

  it('has settings for heading, introduction, FAQ and form', () => {
    expect(schema.settings.map(({ id, type, default: value }: any) => [id, type, value])).toEqual([
      ['heading', 'text', undefined],
      ['intro', 'richtext', undefined],
      ['show_faq', 'checkbox', true],
      ['show_form', 'checkbox', true],
    ]);
  });

  it('takes its words from the schema locales, the name within 25 characters', () => {
    const keys = JSON.stringify(schema).match(/(?<="t:)[^"]+/g) ?? [];
    expect(keys.length).toBeGreaterThan(5);
    for (const name of ['ko.schema', 'en.default.schema']) {
      const words = locale(name);
      for (const key of keys) expect(wordAt(words, key), `${key} in ${name}`).toMatch(/\S/);
      expect(String(wordAt(words, 'blocks.help.name')).length).toBeLessThanOrEqual(25);
    }
  });
});

describe('sizes', () => {
  it('keeps script, style, Liquid and locales within their limits', () => {
    expect(size('assets/help.js')).toBeLessThan(10_000);
    expect(size('assets/help.css')).toBeLessThan(12_000);
    for (const file of readdirSync(extensionDir + 'locales')) expect(size(`locales/${file}`), file).toBeLessThan(15_000);
    const liquid = ['blocks', 'snippets'].flatMap((folder) => readdirSync(extensionDir + folder).map((file) => size(`${folder}/${file}`)));
    expect(liquid.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(100_000);
  });
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

  it('has no word that nothing uses', () => {
    const source = ['blocks/help.liquid', ...readdirSync(extensionDir + 'snippets').map((file) => `snippets/${file}`)].map(extensionFile).join('\n');
    for (const key of Object.keys(flat(locale('ko')))) {
      if (!key.startsWith('topics.')) expect(source, key).toContain(`'${key}' | t`);
    }
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
