import type { ArticleHead } from '#app/domain/help/article-heads.server.ts';
import { firstIn } from '#app/domain/help/locales.ts';
import type { SectionRow } from '#app/domain/help/sections.server.ts';

/** What shoppers see of it: everything, nothing yet, nothing any more. */
export type ArticleState = 'live' | 'draft' | 'hidden';

export interface ArticleLineView {
  id: string;
  title: string;
  state: ArticleState;
  /** Something is kept back from shoppers. */
  changed: boolean;
  publishAt: Date | null;
  /** Languages it is written in, where that is not all of the shop's. */
  only: string[];
  /** What it is found by here, in small letters. */
  found: string;
}

export interface SectionView {
  key: string;
  title: string;
  titles: Record<string, string>;
  articles: ArticleLineView[];
}

/** Sections and articles in reading order, titled in the reader's language where there is one. */
export function helpList(rows: ArticleHead[], sections: SectionRow[], locales: string[], reader: string): SectionView[] {
  return sections.map(({ key, titles }) => ({
    key,
    titles,
    title: firstIn(titles, [reader, ...locales])?.text ?? key,
    articles: rows.filter(({ topic }) => topic === key).map((row) => lineOf(row, locales, reader)),
  }));
}

function lineOf({ id, texts, draft, published, publishAt }: ArticleHead, locales: string[], reader: string): ArticleLineView {
  const shown = draft ?? texts;
  const written = Object.keys(shown);
  const words = Object.values(shown).map(({ title, keywords }) => `${title} ${keywords}`);
  return {
    id,
    title: firstIn(shown, [reader, ...locales])?.text.title ?? '',
    state: published ? 'live' : Object.keys(texts).length ? 'hidden' : 'draft',
    changed: published && draft !== null,
    publishAt,
    only: locales.every((locale) => written.includes(locale)) ? [] : written,
    found: folded(words.join(' ')),
  };
}

/** Sections with what is searched for; all of them where nothing is. */
export function narrowed(sections: SectionView[], words: string): SectionView[] {
  const wanted = folded(words).split(' ').filter(Boolean);
  if (!wanted.length) return sections;
  return sections.map((section) => ({ ...section, articles: section.articles.filter(({ found }) => wanted.every((word) => found.includes(word))) })).filter(({ articles }) => articles.length);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
