import { createHash, createHmac } from 'node:crypto';
import type { Liquid } from 'liquidjs';
import { escape } from '#sandbox/pages/html.ts';
import { addColorFilters } from './color-filters.ts';
import { addMediaFilters } from './media-filters.ts';
import { addMoneyFilters } from './money-filters.ts';
import { FORMATS } from './date-formats.ts';

export interface FilterOptions {
  locale: string;
  now: Date;
}

/** Filters Shopify documents and the sandbox does not have: an error that names the filter, never a made-up value. */
const LACKING = [
  'item_count_for_variant', 'line_items_for', 'link_to_type', 'link_to_vendor', 'sort_by', 'url_for_type', 'url_for_vendor', 'color_to_oklch', 'blake3', 'currency_selector',
  'payment_terms', 'payment_button', 'inline_asset_content', 'external_video_tag', 'external_video_url', 'media_tag', 'model_viewer_tag', 'video_tag', 'metafield_tag', 'metafield_text',
  'avatar', 'login_button', 'structured_data', 'highlight_active_tag', 'link_to_add_tag', 'link_to_remove_tag', 'link_to_tag', 'format_address', 'unit_price_with_measurement',
  'payment_type_img_url', 'payment_type_svg_tag', 'weight_with_unit', 'within', 'customer_login_link', 'customer_logout_link', 'customer_register_link', 'default_errors',
];

/** Adds what Shopify's Liquid has beyond the language's own filters. */
export function addFilters(liquid: Liquid, options: FilterOptions): void {
  for (const name of LACKING) {
    liquid.registerFilter(name, () => {
      throw new Error(`the sandbox does not implement the filter ${name}`);
    });
  }
  addTextFilters(liquid);
  addDateFilters(liquid, options);
  addMoneyFilters(liquid, options.locale);
  addColorFilters(liquid);
  addMediaFilters(liquid);
}

function addTextFilters(liquid: Liquid): void {
  const handle = (value: unknown) => String(value ?? '').toLowerCase().normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  const hash = (name: string) => (value: unknown) => createHash(name).update(String(value ?? '')).digest('hex');
  const filters: Record<string, (...given: never[]) => unknown> = {
    handleize: handle,
    handle,
    camelize: (value: unknown) => String(value ?? '').split(/[^\p{L}\p{N}]+/u).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
    pluralize: (count: unknown, one: string, many: string) => (Number(count) === 1 ? one : many),
    // Whole numbers divide to a whole one; that a divisor was written `2.0` does not reach this place, `float` says so where it is known.
    divided_by: (value: unknown, by: unknown, float = false) => {
      if (Number(by) === 0) throw new Error('divided by 0');
      const share = Number(value) / Number(by);
      return !float && Number.isInteger(Number(value)) && Number.isInteger(Number(by)) ? Math.floor(share) : share;
    },
    url_escape: (value: unknown) => encodeURI(String(value ?? '')),
    url_param_escape: (value: unknown) => encodeURIComponent(String(value ?? '')),
    md5: hash('md5'),
    sha1: hash('sha1'),
    hmac_sha1: (value: unknown, key: string) => createHmac('sha1', String(key)).update(String(value ?? '')).digest('hex'),
    base64_url_safe_encode: (value: unknown) => Buffer.from(String(value ?? '')).toString('base64url'),
    base64_url_safe_decode: (value: unknown) => Buffer.from(String(value ?? ''), 'base64url').toString(),
    link_to: (text: unknown, url: string, title?: string) => `<a href="${escape(String(url))}"${title ? ` title="${escape(String(title))}"` : ''}>${String(text ?? '')}</a>`,
    highlight: (value: unknown, terms: string) => (terms ? String(value ?? '').replaceAll(String(terms), `<strong class="highlight">${String(terms)}</strong>`) : value),
    script_tag: (url: string) => `<script src="${escape(url)}" type="text/javascript"></script>`,
    stylesheet_tag: (url: string) => `<link href="${escape(url)}" rel="stylesheet" type="text/css" media="all" />`,
    preload_tag: (url: string, ...given: [string, unknown][]) => `<link href="${escape(url)}"${attributes(given)} rel="preload" />`,
    // Seen in every storefront: product JSON stands in scripts with these signs escaped.
    json: (value: unknown) => JSON.stringify(value ?? null).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    default_pagination: pagination as never,
  };
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, filter as never);
}

function pagination(paginate: { parts: { title: string; url: string; is_link: boolean }[] }): string {
  return paginate.parts.map((part) => (part.is_link ? `<span class="page"><a href="${escape(part.url)}">${escape(part.title)}</a></span>` : `<span class="page current">${escape(part.title)}</span>`)).join(' ');
}

function addDateFilters(liquid: Liquid, { now, locale }: FilterOptions): void {
  const plain = liquid.filters.date as (this: unknown, ...given: unknown[]) => unknown;
  const date = function at(this: unknown, value: unknown, ...given: unknown[]): unknown {
    const moment = value === 'now' || value === 'today' ? now : value;
    const named = given.find((one): one is [string, unknown] => Array.isArray(one) && one[0] === 'format')?.[1];
    if (named !== undefined && !(String(named) in FORMATS)) throw new Error(`date has no format "${String(named)}"`);
    return plain.call(this, moment, ...(named === undefined ? given : [FORMATS[String(named)]!(locale)]));
  };
  liquid.registerFilter('date', date);
  liquid.registerFilter('time_tag', function tag(this: unknown, value: unknown, ...given: unknown[]) {
    return `<time datetime="${String(plain.call(this, value === 'now' ? now : value, '%Y-%m-%dT%H:%M:%SZ'))}">${String(date.call(this, value, ...given))}</time>`;
  });
}

function attributes(given: [string, unknown][]): string {
  return given.map(([name, value]) => ` ${name}="${escape(String(value))}"`).join('');
}
