export interface TextTyped {
  title: string;
  /** HTML. */
  body: string;
  keywords: string;
}

/** An article as it is typed, in the languages it is written in. */
export interface ArticleTyped {
  version: number;
  topic: string;
  texts: Record<string, TextTyped>;
}

/** What shoppers read, and what is to come. */
export interface Standing {
  /** How the theme's settings name it. */
  publicId: string;
  published: boolean;
  /** When what was kept back goes live. */
  publishAt: Date | null;
  /** Something is kept back. */
  draft: boolean;
  /** By locale; what shoppers read while it is published. */
  texts: Record<string, { title: string; html: string }>;
}

export const NO_TEXT: TextTyped = { title: '', body: '', keywords: '' };

/** @param title of what shoppers looked for, to begin with */
export function blankArticle(topic: string, locale: string, title = ''): ArticleTyped {
  return { version: 0, topic, texts: { [locale]: { ...NO_TEXT, title } } };
}
