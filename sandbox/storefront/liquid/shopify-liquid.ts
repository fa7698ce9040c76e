import { Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { addFilters } from './filters.ts';
import { PaginateTag } from './paginate-tag.ts';
import { StyleTag } from './style-tag.ts';
import { FormTag } from './form-tag.ts';

export interface ShopifyLiquidOptions {
  /** Where snippets lie. */
  root: string[];
  locale: string;
  now: Date;
  /** Objects that templates and snippets see alike; `$page` is the number in `?page=`. */
  globals: Record<string, unknown>;
}

/** Filters and tags of liquidjs that Shopify does not have. */
const NOT_SHOPIFYS = [
  'xml_escape', 'cgi_escape', 'uri_escape', 'slugify', 'push', 'unshift', 'pop', 'shift', 'where_exp', 'reject_exp', 'group_by', 'group_by_exp', 'has_exp',
  'find_index_exp', 'find_exp', 'sample', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'squish', 'normalize_whitespace', 'number_of_words',
  'array_to_sentence_string', 'raw', 'jsonify', 'to_integer', 'inspect',
];

/** Shopify's Liquid as far as it is documented: tags and filters that the sandbox lacks are errors that name them. */
export function shopifyLiquid({ root, locale, now, globals }: ShopifyLiquidOptions): Liquid {
  // The shop's time zone; every shop of the sandbox is in Seoul.
  const liquid = new Liquid({ root, extname: '.liquid', strictFilters: true, globals, timezoneOffset: 'Asia/Seoul', ownPropertyOnly: true });
  for (const name of NOT_SHOPIFYS) delete liquid.filters[name];
  delete liquid.tags.block;
  addFilters(liquid, { locale, now });
  liquid.registerTag('paginate', PaginateTag);
  liquid.registerTag('style', StyleTag);
  liquid.registerTag('form', FormTag);
  for (const name of ['schema', 'javascript', 'stylesheet', 'doc']) skipTag(liquid, name);
  forbidTags(liquid, ['section', 'sections', 'content_for', 'layout'], (tag) => `the sandbox has no {% ${tag} %} here`);
  return liquid;
}

/** Makes tags an error wherever they are written. */
export function forbidTags(liquid: Liquid, names: string[], words: (tag: string) => string): void {
  for (const name of names) {
    liquid.registerTag(name, {
      parse: () => {
        throw new Error(words(name));
      },
      render: () => '',
    });
  }
}

/** Tags whose content Shopify takes out of the page. */
function skipTag(liquid: Liquid, name: string): void {
  liquid.registerTag(name, {
    parse(_token: TagToken, rest: TopLevelToken[]) {
      const end = new RegExp(`^\\{%-?\\s*end${name}\\s*-?%\\}$`);
      for (;;) {
        const next = rest.shift();
        if (!next) throw new Error(`tag {% ${name} %} is not closed`);
        if (end.test(next.getText())) return;
      }
    },
    render: () => '',
  });
}
