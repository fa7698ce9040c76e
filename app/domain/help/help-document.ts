import { createHash } from 'node:crypto';
import { articleHtml } from './article-html.ts';
import type { ArticleRow, HelpLocale } from './article.ts';
import type { Rest } from './rest-words.ts';
import { topics } from './topics.ts';

/** Bytes that Shopify takes in one JSON metafield, since API version 2026-04. */
export const MOST_BYTES = 128 * 1024;

/** What the help block reads, as extensions/help/README.md describes it. */
export interface HelpDocument {
  version: 1;
  locales: Record<HelpLocale, { id: string; topic: string; title: string; body: string }[]>;
  topics: { key: string; ko: string; en: string }[];
  promise: Record<HelpLocale, string>;
  /** Holidays; absent when there are none. */
  rests?: Rest[];
}

/** The published articles in the languages that the shop writes in, ready for the storefront. */
export function helpDocument(articles: ArticleRow[], languages: string[], promise: HelpDocument['promise'], rests: Rest[] = []): HelpDocument {
  const inLanguage = (locale: HelpLocale) => (languages.includes(locale) ? articles.flatMap((article) => entryOf(article, locale)) : []);
  return { version: 1, locales: { ko: inLanguage('ko'), en: inLanguage('en') }, topics, promise, ...(rests.length ? { rests } : {}) };
}

function entryOf({ id, topic, published, texts }: ArticleRow, locale: HelpLocale): HelpDocument['locales'][HelpLocale] {
  const text = texts[locale];
  return published && text ? [{ id, topic, title: text.title, body: articleHtml(text.body) }] : [];
}

/** What is sent, how large it is and what it is known by. */
export function packed(document: HelpDocument): { json: string; bytes: number; digest: string } {
  const json = JSON.stringify(document);
  return { json, bytes: Buffer.byteLength(json), digest: createHash('sha256').update(json).digest('hex') };
}
