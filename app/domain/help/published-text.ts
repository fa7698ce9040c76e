import { articleHtml } from './article-html.ts';
import type { ArticleRow } from './article.ts';
import { fallbacks, firstIn } from './locales.ts';

/** One article as a shopper of one language reads it. */
export interface PublishedText {
  /** The public one. */
  id: string;
  title: string;
  html: string;
  /** The language it is in, which may be another than was asked for. */
  lang: string;
  keywords: string;
}

/** @param order the shop's languages, in which one stands in for another; null: there is nothing to read */
export function publishedText({ publicId, published, texts }: Pick<ArticleRow, 'publicId' | 'published' | 'texts'>, locale: string, order: string[]): PublishedText | null {
  const found = published ? firstIn(texts, fallbacks(locale, order)) : null;
  if (!found) return null;
  const { title, body, format, keywords } = found.text;
  return { id: publicId, title, html: articleHtml(body, format), lang: found.locale, keywords };
}
