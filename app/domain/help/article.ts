/** The languages that Mend itself writes. */
export type HelpLocale = 'ko' | 'en';

/** As its editor writes it; the body is HTML. */
export interface DraftText {
  title: string;
  body: string;
  /** What shoppers call it, beside the words of title and text. */
  keywords: string;
}

/** As shoppers read it. */
export interface ArticleText extends DraftText {
  format: 'markdown' | 'html';
}

/** An entry of the FAQ as its editor sees it. */
export interface ArticleRow {
  id: string;
  /** How the storefront knows it. */
  publicId: string;
  /** Key of its section. */
  topic: string;
  /** Place within its section, from 1. */
  position: number;
  /** Whether shoppers see it. */
  published: boolean;
  /** When the draft, or a hidden article, goes live. */
  publishAt: Date | null;
  version: number;
  updatedAt: Date;
  /** By locale: what shoppers see, or last saw. */
  texts: Record<string, ArticleText>;
  /** What it is to become, in all its languages; null: nothing is kept back. */
  draft: { topic: string; texts: Record<string, DraftText> } | null;
}
