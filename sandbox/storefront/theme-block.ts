import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from './setting-values.ts';

export interface BlockSetting extends Setting {
  id: string;
  label: string;
  info?: string;
  options?: { value: string; label: string }[];
  min?: number;
  max?: number;
  step?: number;
}

/** A heading or a paragraph between the settings. */
export interface SettingsNote {
  type: 'header' | 'paragraph';
  content: string;
}

export interface Block {
  /** The file's name without `.liquid`: what deep links call the block. */
  handle: string;
  name: string;
  source: string;
  /** `section` for app blocks; embeds stand in the head or at the end of the body. */
  target: 'section' | 'head' | 'compliance_head' | 'body';
  stylesheet?: string;
  javascript?: string;
  class?: string;
  tag: string | null;
  /** A Liquid expression; where it is not true, the block does not exist for the shop. */
  availableIf?: string;
  settings: BlockSetting[];
  /** Settings with the notes between them, as the editor lists them. */
  form: (BlockSetting | SettingsNote)[];
}

const SCHEMA = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/;

/** The extension's folder: the given one, or the `help` folder inside it. */
export function extensionRoot(dir: string): string {
  return existsSync(join(dir, 'blocks')) ? dir : join(dir, 'help');
}

/** Every block and embed the extension has, labels in the given language. Read afresh each time, so that a change shows on reload. */
export function readBlocks(dir: string, locale: string): Block[] {
  const files = readdirSync(join(extensionRoot(dir), 'blocks')).filter((name) => name.endsWith('.liquid')).sort();
  return files.map((name) => parse(name.slice(0, -'.liquid'.length), readFileSync(join(extensionRoot(dir), 'blocks', name), 'utf8'), dir, locale));
}

/** One block; null when the extension has none of this handle. Throws when its schema is not JSON. */
export function readBlock(dir: string, locale: string, handle: string): Block | null {
  const file = join(extensionRoot(dir), 'blocks', `${handle}.liquid`);
  return /^[\w-]+$/.test(handle) && existsSync(file) ? parse(handle, readFileSync(file, 'utf8'), dir, locale) : null;
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

function parse(handle: string, source: string, dir: string, locale: string): Block {
  const words = readWords(dir, locale, '.schema');
  const schema = translated(JSON.parse(SCHEMA.exec(source)?.[1] ?? '{}'), words) as Record<string, never>;
  const form = (schema.settings ?? []) as (BlockSetting | SettingsNote)[];
  return {
    handle, source, form,
    name: String(schema.name),
    target: schema.target ?? 'section',
    stylesheet: schema.stylesheet,
    javascript: schema.javascript,
    class: schema.class,
    tag: schema.tag === undefined ? 'div' : schema.tag,
    availableIf: schema.available_if,
    settings: form.filter((one): one is BlockSetting => 'id' in one),
  };
}

/** A schema with every `t:` key replaced by its words. */
function translated(value: unknown, words: Record<string, unknown>): unknown {
  if (typeof value === 'string') return value.startsWith('t:') ? (find(words, value.slice(2)) ?? value) : value;
  if (Array.isArray(value)) return value.map((one) => translated(one, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, translated(one, words)]));
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
