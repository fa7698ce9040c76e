import { searchCodes } from '#app/domain/help/search-index.ts';
import { faqSample, type Article } from './faq-sample.ts';

export interface Index {
  v: 1;
  locale: string;
  dir: 'ltr' | 'rtl';
  sections: { key: string; title: string; bodies: string[]; articles: { id: string; title: string; lang: string }[] }[];
  codes: string;
}

/** The same articles as in `faqSample`, as the app publishes them: an index for each language, and the bodies by section. */
export function helpSample(): Record<string, unknown> {
  return { ...published('ko', faqSample.locales.ko), ...published('en', faqSample.locales.en), settings: { ...promises, locales: ['ko', 'en'], fallback: 'ko', proxy: '/apps/mend' } };
}

const promises = { promise: faqSample.promise, rests: [] };

/** The metafields of one language. `lang` is the language of the texts, where it is another one's that stands in. */
export function published(locale: string, articles: Article[], lang: string = locale, dir: 'ltr' | 'rtl' = 'ltr'): Record<string, unknown> {
  const keys = [...new Set(articles.map(({ topic }) => topic))];
  const titleOf = (key: string) => faqSample.topics.find((topic) => topic.key === key)?.[lang === 'ko' ? 'ko' : 'en'] ?? key;
  const inSection = (key: string) => articles.filter(({ topic }) => topic === key);
  const index: Index = {
    v: 1, locale, dir,
    codes: searchCodes(keys.flatMap(inSection).map(({ id, title, body }) => ({ id, title, html: body, keywords: '' }))),
    sections: keys.map((key) => ({ key, title: titleOf(key), bodies: [`b_${key}_${locale}`], articles: inSection(key).map(({ id, title }) => ({ id, title, lang })) })),
  };
  const bodies = keys.map((key) => [`b_${key}_${locale}`, { articles: inSection(key).map(({ id, title, body }) => ({ id, title, html: body, lang })) }]);
  return { [`index_${locale}`]: index, ...Object.fromEntries(bodies) };
}

/** This many articles in sections of twenty, for questions of size. */
export function manyArticles(count: number): Article[] {
  return Array.from({ length: count }, (_, at) => {
    const one = faqSample.locales.ko[at % faqSample.locales.ko.length]!;
    return { ...one, id: `m${at}`, topic: `s${Math.floor(at / 20)}`, title: `${one.title} (${at})` };
  });
}
