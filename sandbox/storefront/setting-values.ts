import { Drop } from 'liquidjs';
import { rgbOf } from './liquid/color-filters.ts';

export interface Setting {
  id?: string;
  type: string;
  default?: unknown;
  [key: string]: unknown;
}

/** What settings point at: the store's objects by handle. */
export interface Referred {
  page(handle: string): unknown;
  product(handle: string): unknown;
  collection(handle: string): unknown;
  menu(handle: string): unknown;
  scheme(id: string): unknown;
}

/** Settings as Liquid sees them: given, else the schema's default, each as its type says. */
export function settingValues(schema: Setting[], given: Record<string, unknown>, refer: Referred): Record<string, unknown> {
  const known = schema.filter((setting): setting is Setting & { id: string } => typeof setting.id === 'string');
  return Object.fromEntries(known.map((setting) => [setting.id, valueOf(setting.type, given[setting.id] ?? setting.default, refer)]));
}

/** A colour prints as it was written and tells its parts. */
export class ColorValue extends Drop {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
  readonly rgb: string;
  readonly rgba: string;
  private readonly written: string;

  constructor(written: string) {
    super();
    const { red, green, blue, alpha } = rgbOf(written);
    this.red = red;
    this.green = green;
    this.blue = blue;
    this.alpha = alpha;
    this.rgb = `${red} ${green} ${blue}`;
    this.rgba = `${this.rgb} / ${alpha}`;
    this.written = written;
  }

  override valueOf(): string {
    return this.written;
  }

  override toString(): string {
    return this.written;
  }
}

function valueOf(type: string, value: unknown, refer: Referred): unknown {
  const handle = String(value ?? '').replace(/^shopify:\/\/\w+\//, '');
  switch (type) {
    case 'checkbox': return Boolean(value);
    case 'color': return colorOf(value);
    case 'color_scheme': return refer.scheme(String(value ?? ''));
    case 'font_picker': return fontOf(String(value ?? 'assistant_n4'));
    case 'page': return handle ? refer.page(handle) : null;
    case 'product': return handle ? refer.product(handle) : null;
    case 'collection': return handle ? refer.collection(handle) : null;
    case 'link_list': return refer.menu(handle);
    case 'url': return value ? urlOf(String(value)) : null;
    // Pictures, videos and articles of a theme's own shop are not here: blank, as before a merchant chooses one.
    case 'image_picker':
    case 'video':
    case 'article':
    case 'blog':
    case 'metaobject': return null;
    case 'product_list':
    case 'collection_list': return [];
    case 'text':
    case 'textarea':
    case 'richtext':
    case 'inline_richtext':
    case 'html':
    case 'liquid': return value ?? '';
    default: return value ?? null;
  }
}

/** A colour setting; empty and what is no colour (a gradient) stay texts. */
export function colorOf(value: unknown): unknown {
  if (typeof value !== 'string' || value === '') return value ?? null;
  try {
    return new ColorValue(value);
  } catch {
    return value;
  }
}

function fontOf(name: string): Record<string, unknown> {
  const [, family = 'assistant', style = 'n', weight = '4'] = /^(.+)_([nio])(\d)$/.exec(name) ?? [];
  const words = family.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return { family: words, fallback_families: 'sans-serif', style: style === 'n' ? 'normal' : 'italic', weight: `${weight}00`, baseline_ratio: 0.091, variants: [], 'system?': false };
}

function urlOf(value: string): string {
  const path = /^shopify:\/\/(\w+)(?:\/(.+))?$/.exec(value);
  return path ? `/${path[1]}${path[2] ? `/${path[2]}` : ''}` : value;
}
