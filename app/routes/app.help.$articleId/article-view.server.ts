import { articleHtml } from '#app/domain/help/article-html.ts';
import type { ArticleRow } from '#app/domain/help/article.ts';
import type { ArticleTyped, Standing } from './article-form.ts';

/** What the editor goes on with: the draft where there is one. Markdown comes as HTML, and is saved as that. */
export function typedOf({ version, topic, texts, draft }: ArticleRow): ArticleTyped {
  const live = Object.entries(texts).map(([locale, { title, body, format, keywords }]) => [locale, { title, body: articleHtml(body, format), keywords }]);
  return { version, topic: draft?.topic ?? topic, texts: draft?.texts ?? Object.fromEntries(live) };
}

export function standingOf({ publicId, published, publishAt, draft, texts }: ArticleRow): Standing {
  const live = Object.entries(texts).map(([locale, { title, body, format }]) => [locale, { title, html: articleHtml(body, format) }]);
  return { publicId, published, publishAt, draft: draft !== null, texts: Object.fromEntries(live) };
}
