import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BlockSetting {
  id: string;
  type: string;
  label: string;
  info?: string;
  default?: unknown;
}

export interface Block {
  /** The file's name without `.liquid`: what deep links call the block. */
  handle: string;
  name: string;
  source: string;
  stylesheet?: string;
  javascript?: string;
  class?: string;
  tag: string;
  settings: BlockSetting[];
}

/** The extension's folder: the given one, or the `help` folder inside it. */
export function extensionRoot(dir: string): string {
  return existsSync(join(dir, 'blocks')) ? dir : join(dir, 'help');
}

/**
 * The help block with its schema, labels in the given language. Read afresh each time, so that a change shows on reload.
 * Throws when the extension has no block or its schema is not JSON.
 */
export function readBlock(dir: string, locale: string): Block {
  const source = readFileSync(join(extensionRoot(dir), 'blocks', 'help.liquid'), 'utf8');
  const schema = JSON.parse(/\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(source)?.[1] ?? '{}');
  const words = readWords(dir, locale, '.schema');
  const inWords = (text: unknown) => (typeof text === 'string' && text.startsWith('t:') ? (find(words, text.slice(2)) ?? text) : text);
  const settings = ((schema.settings ?? []) as BlockSetting[]).filter((setting) => setting.id);
  return {
    handle: 'help',
    name: String(inWords(schema.name)),
    source,
    stylesheet: schema.stylesheet,
    javascript: schema.javascript,
    class: schema.class,
    tag: schema.tag ?? 'div',
    settings: settings.map((setting) => ({ ...setting, label: String(inWords(setting.label)), info: inWords(setting.info) as string | undefined, default: inWords(setting.default) })),
  };
}

/** The block's settings as Liquid sees them: what the editor changed, else the defaults. */
export function settingsOf(block: Block, changed: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(block.settings.map((setting) => [setting.id, changed[setting.id] ?? setting.default]));
}

/** The extension's words in a language, over those of its default language. */
export function readWords(dir: string, locale: string, kind: '' | '.schema' = ''): Record<string, unknown> {
  const folder = join(extensionRoot(dir), 'locales');
  const files = readdirSync(folder);
  const fallback = files.find((name) => name.endsWith(`.default${kind}.json`));
  const own = files.find((name) => name === `${locale}${kind}.json`);
  const read = (name: string | undefined) => (name ? JSON.parse(readFileSync(join(folder, name), 'utf8')) : {});
  return merge(read(fallback), read(own));
}

/** The text (or the plural forms) under a dotted key. */
export function find(words: Record<string, unknown>, key: string): unknown {
  return key.split('.').reduce<unknown>((branch, name) => (branch as Record<string, unknown> | undefined)?.[name], words);
}

function merge(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = merged[key];
    const both = typeof value === 'object' && typeof under === 'object' && value && under;
    merged[key] = both ? merge(under as Record<string, unknown>, value as Record<string, unknown>) : value;
  }
  return merged;
}
