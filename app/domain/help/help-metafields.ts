import type { ArticleRow } from './article.ts';
import { dirOf, fallbacks, firstIn } from './locales.ts';
import { publishedText, type PublishedText } from './published-text.ts';
import type { SectionRow } from './sections.server.ts';

/** Bytes of one metafield: Shopify takes 128 KB of JSON since API version 2026-04, this leaves room for how it counts. */
export const MOST_BYTES = 120_000;

/** `index_<locale>`: what a page needs to list and to search; bodies are in the metafields that each section names. */
export interface HelpIndex {
  v: 1;
  locale: string;
  dir: 'ltr' | 'rtl';
  sections: { key: string; title: string; bodies: string[]; articles: { id: string; title: string; lang: string }[] }[];
  /** Made by search-index.ts, in the order of the articles. */
  codes?: string;
}

interface Body {
  id: string;
  title: string;
  html: string;
  lang: string;
}

type Codes = (articles: PublishedText[], locale: string) => string;

/**
 * What the storefront reads of the articles in one language, as key and JSON: its sections' bodies, then its index.
 * @param order the shop's languages, in which one stands in for another
 */
export function helpMetafields(articles: ArticleRow[], sections: SectionRow[], locale: string, order: string[], codesOf?: Codes): { key: string; json: string }[] {
  const all: PublishedText[] = [];
  const values: { key: string; json: string }[] = [];
  const listed: HelpIndex['sections'] = [];
  for (const { key, titles } of sections) {
    const texts = articles.flatMap((article) => (article.topic === key ? (publishedText(article, locale, order) ?? []) : []));
    if (!texts.length) continue;
    all.push(...texts);
    const bodies = piecesOf(texts).map((json, piece) => ({ key: `b_${key}_${locale}${piece ? `_${piece + 1}` : ''}`, json }));
    values.push(...bodies);
    const title = firstIn(titles, fallbacks(locale, order))?.text ?? key;
    listed.push({ key, title, bodies: bodies.map((body) => body.key), articles: texts.map(({ id, title: name, lang }) => ({ id, title: name, lang })) });
  }
  const index: HelpIndex = { v: 1, locale, dir: dirOf(locale), sections: listed, ...(codesOf ? { codes: codesOf(all, locale) } : {}) };
  return [...values, { key: `index_${locale}`, json: JSON.stringify(index) }];
}

/** Bodies in as few metafields as hold them. */
function piecesOf(texts: PublishedText[]): string[] {
  const frame = Buffer.byteLength('{"articles":[]}');
  const pieces: string[][] = [[]];
  let bytes = frame;
  for (const { id, title, html, lang } of texts) {
    const json = JSON.stringify({ id, title, html, lang } satisfies Body);
    const more = Buffer.byteLength(json) + 1;
    if (bytes + more > MOST_BYTES && pieces.at(-1)!.length) {
      pieces.push([]);
      bytes = frame;
    }
    pieces.at(-1)!.push(json);
    bytes += more;
  }
  return pieces.map((piece) => `{"articles":[${piece.join(',')}]}`);
}
