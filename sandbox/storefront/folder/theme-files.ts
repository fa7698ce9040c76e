import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Setting } from '../setting-values.ts';

/** What a section or a block says of itself in its `{% schema %}`. */
export interface Schema {
  tag?: string | null;
  class?: string;
  settings?: Setting[];
  blocks?: { type: string; settings?: Setting[] }[];
  default?: { settings?: Record<string, unknown>; blocks?: BlockEntry[] };
}

export interface BlockEntry {
  type: string;
  settings?: Record<string, unknown>;
  disabled?: boolean;
  static?: boolean;
  blocks?: Record<string, BlockEntry> | BlockEntry[];
  block_order?: string[];
}

export interface SectionEntry {
  type: string;
  settings?: Record<string, unknown>;
  disabled?: boolean;
  blocks?: Record<string, BlockEntry> | BlockEntry[];
  block_order?: string[];
}

/** A JSON template or a section group. */
export interface SectionList {
  layout?: string | false;
  /** An element around the template's sections: `div#name.class`. */
  wrapper?: string;
  sections: Record<string, SectionEntry>;
  order?: string[];
}

const SCHEMA = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/;

/** Reads the files of one theme folder, afresh each time. */
export class ThemeFiles {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** A file's text; null when the theme has none of that name. Names are a folder and a file, never a way out. */
  text(folder: string, name: string): string | null {
    const file = join(this.root, folder, ...name.split('/').map((part) => basename(part)));
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  /** The names in a folder that end so, without the ending. */
  names(folder: string, ending: string): string[] {
    const path = join(this.root, folder);
    return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)) : [];
  }

  /** Bytes of an asset; null when there is none. */
  asset(name: string): Uint8Array | null {
    const file = join(this.root, 'assets', basename(name));
    return existsSync(file) ? readFileSync(file) : null;
  }

  /** A JSON file; comments and trailing commas are allowed, as in Shopify's. Throws with the file's name when it is not JSON. */
  json<T>(folder: string, name: string): T | null {
    const text = this.text(folder, name);
    return text === null ? null : (looseJson(text, `${folder}/${name}`) as T);
  }

  /** The `{% schema %}` of a section or block; empty when it has none. */
  schema(folder: 'sections' | 'blocks', type: string): Schema {
    const text = SCHEMA.exec(this.text(folder, `${type}.liquid`) ?? '')?.[1];
    return text ? (looseJson(text, `${folder}/${type}.liquid`) as Schema) : {};
  }

  /** The theme's words of a language over those of its default language. */
  words(locale: string): Record<string, unknown>[] {
    const names = this.names('locales', '.json').filter((name) => !name.endsWith('.schema'));
    const named = [names.find((name) => name === locale || name === `${locale}.default`), names.find((name) => name.endsWith('.default'))];
    return named.flatMap((name) => (name ? [this.json<Record<string, unknown>>('locales', `${name}.json`) ?? {}] : []));
  }
}

/** Blocks by id in their order, however they are written. */
export function blocksOf({ blocks, block_order: order }: Pick<SectionEntry, 'blocks' | 'block_order'>): [id: string, block: BlockEntry][] {
  if (!blocks) return [];
  const entries = Array.isArray(blocks) ? blocks.map((block, index): [string, BlockEntry] => [`${block.type}-${index + 1}`, block]) : Object.entries(blocks);
  const sorted = order ? order.flatMap((id) => entries.filter(([one]) => one === id)) : entries;
  const fixed = order ? entries.filter(([id, block]) => block.static && !order.includes(id)) : [];
  return [...sorted, ...fixed].filter(([, block]) => !block.disabled);
}

function looseJson(text: string, name: string): unknown {
  // Texts first, so that what looks like a comment inside one stays.
  const plain = text.replace(/("(?:\\.|[^"\\])*")|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (_, quoted: string | undefined) => quoted ?? '').replace(/("(?:\\.|[^"\\])*")|,(?=\s*[}\]])/g, (_, quoted: string | undefined) => quoted ?? '');
  try {
    return JSON.parse(plain);
  } catch (error) {
    throw new Error(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
