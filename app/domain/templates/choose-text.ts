import type { TemplateText, TextChannel, TextLocale } from './template-row.ts';

export interface ChosenText extends TemplateText {
  /** The customer's language has no text: this is another one, and the screen says so. */
  fellBack: boolean;
}

/**
 * The text for a ticket: in the customer's language, else in the shop's, else
 * in the one there is; within the language that of the channel, else the one
 * for any. Null when there is none at all.
 */
export function chooseText(texts: TemplateText[], wanted: { locale: TextLocale; channel: string; shopLocale: TextLocale }): ChosenText | null {
  const locales = [...new Set<TextLocale>([wanted.locale, wanted.shopLocale, 'ko', 'en'])];
  for (const locale of locales) {
    const written = texts.filter((text) => text.locale === locale);
    const found = written.find(({ channel }) => channel === wanted.channel) ?? written.find(({ channel }) => channel === ('any' satisfies TextChannel));
    if (found) return { ...found, fellBack: locale !== wanted.locale };
  }
  return null;
}
