import type { Liquid } from 'liquidjs';
import { escape } from '#sandbox/pages/html.ts';

/** Pictures and files. The store's pictures are drawn, so that every size of one is the same address. */
export function addMediaFilters(liquid: Liquid): void {
  const source = (image: unknown): string => {
    if (typeof image === 'string') return image;
    const picture = image as { src?: string; featured_image?: { src?: string }; preview_image?: { src?: string }; image?: { src?: string } } | null;
    return picture?.src ?? picture?.featured_image?.src ?? picture?.preview_image?.src ?? picture?.image?.src ?? '';
  };
  for (const name of ['image_url', 'img_url', 'product_img_url', 'collection_img_url', 'article_img_url']) liquid.registerFilter(name, source);
  for (const name of ['asset_url', 'asset_img_url', 'file_url', 'file_img_url', 'global_asset_url', 'shopify_asset_url']) liquid.registerFilter(name, (file: string) => `/assets/${file}`);
  liquid.registerFilter('image_tag', (url: string, ...given: [string, unknown][]) => tag(url, Object.fromEntries(given)));
  liquid.registerFilter('img_tag', (url: string, alt?: string) => tag(source(url), { alt: alt ?? '' }));
  liquid.registerFilter('placeholder_svg_tag', (_name: string, kind?: string) => placeholder(kind));
  // No font is served: the system's own stands in for any.
  liquid.registerFilter('font_face', () => '');
  liquid.registerFilter('font_url', () => '');
  liquid.registerFilter('font_modify', (font: Record<string, unknown> | null, property: string, value: unknown) => font && { ...font, [property]: value === 'bold' ? '700' : value });
}

function tag(url: string, { preload: _preload, ...given }: Record<string, unknown>): string {
  const attributes = { alt: '', ...given };
  return `<img src="${escape(String(url))}"${Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value ?? ''))}"`).join('')}>`;
}

function placeholder(kind = 'placeholder-svg'): string {
  return `<svg class="${escape(kind)}" viewBox="0 0 120 120" aria-hidden="true"><rect width="120" height="120" fill="currentColor" opacity=".12"/></svg>`;
}
