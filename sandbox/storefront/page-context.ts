import { type Html, type Part, raw } from '#sandbox/pages/html.ts';

/** One page of the store, before it is drawn. */
export interface StorePage {
  /** The template that draws it: `index`, `product`, `page.contact`. */
  template: string;
  title: string;
  status?: number;
  /** Liquid objects that only this page has: `product`, `page`, `search`. */
  objects: Record<string, unknown>;
  /** What the theme's own section shows. */
  main: Part;
}

/** Where app blocks stand inside a page's own section; at its end where a page has no such place. */
export const APP_BLOCKS: Html = raw('<!-- app blocks -->');

/** What `request.page_type` says of a page: the template without its suffix. */
export function pageType(template: string): string {
  return template.split('.')[0]!;
}
