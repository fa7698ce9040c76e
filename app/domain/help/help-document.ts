import { articleHtml } from './article-html.ts';
import type { ArticleRow, HelpLocale } from './article.ts';
import type { Rest } from './rest-words.ts';
import type { SectionRow } from './sections.server.ts';

/** What the help block of the version before reads, whole. */
export interface HelpDocument {
  version: 1;
  locales: Record<HelpLocale, { id: string; topic: string; title: string; body: string }[]>;
  topics: { key: string; ko: string; en: string }[];
  promise: Record<HelpLocale, string>;
  /** Holidays; absent when there are none. */
  rests?: Rest[];
}

export interface Told {
  promise: HelpDocument['promise'];
  rests: Rest[];
}

/** The published articles in the languages that the shop writes in, ready for the storefront. */
export function helpDocument(articles: ArticleRow[], sections: SectionRow[], languages: string[], { promise, rests }: Told): HelpDocument {
  const inLanguage = (locale: HelpLocale) => (languages.includes(locale) ? articles.flatMap((article) => entryOf(article, locale)) : []);
  const topics = sections.map(({ key, titles }) => {
    const any = Object.values(titles)[0] ?? key;
    return { key, ko: titles['ko'] ?? any, en: titles['en'] ?? any };
  });
  return { version: 1, locales: { ko: inLanguage('ko'), en: inLanguage('en') }, topics, promise, ...(rests.length ? { rests } : {}) };
}

function entryOf({ id, topic, published, texts }: ArticleRow, locale: HelpLocale): HelpDocument['locales'][HelpLocale] {
  const text = texts[locale];
  return published && text ? [{ id, topic, title: text.title, body: articleHtml(text.body, text.format) }] : [];
}
