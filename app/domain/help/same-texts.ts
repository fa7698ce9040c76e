import { articleHtml } from './article-html.ts';
import type { ArticleRow, DraftText } from './article.ts';

/** Whether a draft's texts say nothing else than what shoppers read: it is none then, where its section is the article's, too. */
export function sameTexts(live: ArticleRow['texts'], texts: Record<string, DraftText>): boolean {
  const locales = Object.keys(texts);
  return locales.length === Object.keys(live).length && locales.every((locale) => live[locale] && sameText(live[locale], texts[locale]!));
}

function sameText(live: ArticleRow['texts'][string], text: DraftText): boolean {
  return live.title === text.title && live.keywords === text.keywords && articleHtml(live.body, live.format) === text.body;
}
