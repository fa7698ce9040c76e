/** A template every new shop begins with. Bodies are Liquid: blank lines part paragraphs, "- " begins a list item. */
export interface StarterTemplate {
  /** Kebab key, unique in the set; it stays when the shop rewords the template. */
  situation: string;
  /** The resolution whose outcome the text tells. Such a text is written as done, because it leaves only afterwards. */
  resolutionKind: 'refund' | 'replacement' | null;
  title: { ko: string; en: string };
  texts: {
    ko: { subject: string; body: string };
    en: { subject: string; body: string };
  };
}
