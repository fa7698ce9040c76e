import type { ArticleRow } from '#app/domain/help/article.ts';
import { topics } from '#app/domain/help/topics.ts';

export interface ArticleLine {
  id: string;
  title: string;
  published: boolean;
  /** The only language it is written in; null for both. */
  only: 'ko' | 'en' | null;
}

export interface TopicGroup {
  key: string;
  articles: ArticleLine[];
}

/** Articles by topic as the list shows them, titled in the agent's language where there is one. */
export function helpTopics(rows: ArticleRow[], locale: 'ko' | 'en'): TopicGroup[] {
  const known = topics.map(({ key }) => ({ key: key as string, articles: linesOf(rows.filter((row) => row.topic === key), locale) }));
  const rest = linesOf(rows.filter((row) => !topics.some(({ key }) => key === row.topic)), locale);
  return rest.length ? [...known, { key: 'other', articles: rest }] : known;
}

function linesOf(rows: ArticleRow[], locale: 'ko' | 'en'): ArticleLine[] {
  return rows.map(({ id, published, texts }) => ({
    id,
    published,
    title: (texts[locale] ?? texts.ko ?? texts.en)?.title ?? '',
    only: texts.ko && texts.en ? null : texts.ko ? 'ko' : 'en',
  }));
}
