export interface TextTyped {
  title: string;
  body: string;
}

/** An article as it is typed; a language that is left out is null. */
export interface ArticleTyped {
  version: number;
  topic: string;
  published: boolean;
  texts: { ko: TextTyped | null; en: TextTyped | null };
}

export function blankArticle(topic: string, locale: 'ko' | 'en'): ArticleTyped {
  const texts = { ko: null, en: null, [locale]: { title: '', body: '' } };
  return { version: 0, topic, published: true, texts };
}
