import type { TemplateContent, TemplateText, TextChannel, TextLocale } from '#app/domain/templates/template-row.ts';

/** A template as it is typed. */
export interface TemplateTyped extends TemplateContent {
  version: number;
  folderId: string | null;
}

/** Which of a template's texts is meant. */
export interface Variant {
  locale: TextLocale;
  channel: TextChannel;
}

export function blankTemplate(locale: TextLocale): TemplateTyped {
  return {
    version: 0,
    folderId: null,
    title: { ko: '', en: '' },
    usedWhen: null,
    resolutionKind: null,
    resolutionPreset: null,
    prompts: [],
    texts: [{ locale, channel: 'any', subject: '', body: '' }],
  };
}

/** The text that is written for just this. */
export function textAt(texts: TemplateText[], { locale, channel }: Variant): TemplateText | null {
  return texts.find((text) => text.locale === locale && text.channel === channel) ?? null;
}

/** The texts with this one put in its place, or, where `text` is null, without it. A language that loses its text for every channel loses the others too. */
export function withText(texts: TemplateText[], variant: Variant, text: Pick<TemplateText, 'subject' | 'body'> | null): TemplateText[] {
  const wholeLanguage = !text && variant.channel === 'any';
  const kept = texts.filter(({ locale, channel }) => locale !== variant.locale || (!wholeLanguage && channel !== variant.channel));
  if (!text) return kept;
  const place = texts.findIndex(({ locale, channel }) => locale === variant.locale && channel === variant.channel);
  const written = { ...variant, subject: text.subject, body: text.body };
  return place < 0 ? [...texts, written] : texts.with(place, written);
}

/** Where a field of the answer such as "texts.ko.any.body" belongs; null for a field outside of the texts. */
export function variantOf(field: string | null | undefined): Variant | null {
  const [, locale, channel] = /^texts\.(ko|en)\.(any|email|chat|storefront)\b/.exec(field ?? '') ?? [];
  return locale && channel ? { locale: locale as TextLocale, channel: channel as TextChannel } : null;
}
