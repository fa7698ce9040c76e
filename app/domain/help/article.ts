export type HelpLocale = 'ko' | 'en';

export interface ArticleText {
  title: string;
  /** Markdown. */
  body: string;
}

/** An entry of the FAQ as its editor sees it. */
export interface ArticleRow {
  id: string;
  topic: string;
  /** Place within its topic, from 1. */
  position: number;
  published: boolean;
  version: number;
  updatedAt: Date;
  texts: Partial<Record<HelpLocale, ArticleText>>;
}
