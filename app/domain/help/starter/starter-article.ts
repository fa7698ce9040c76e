/** The five subjects shoppers ask about first. */
export type StarterTopicKey = 'payment' | 'ordering' | 'delivery' | 'returns' | 'account';

/** A FAQ entry every new shop begins with. Bodies are simple Markdown: paragraphs, lists, bold, links into the store. */
export interface StarterArticle {
  topic: StarterTopicKey;
  /** Place within its topic, from 1. */
  position: number;
  texts: {
    ko: { title: string; body: string };
    en: { title: string; body: string };
  };
}
