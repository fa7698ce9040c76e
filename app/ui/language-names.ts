/** What Shopify's storefronts are translated to most, after Korean and English; any other stands among those offered once it has something. */
const KNOWN = ['ja', 'zh-CN', 'zh-TW', 'vi', 'th', 'id', 'ms', 'fil', 'ru', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt-BR', 'pt-PT', 'sv', 'da', 'nb', 'fi', 'cs', 'hu', 'ro', 'el', 'tr', 'uk', 'ar', 'he', 'hi', 'ko', 'en'];

/** A language as this reader calls it; by its tag where there is no name for it. */
export function languageName(locale: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(locale) ?? locale;
  } catch {
    // It throws on what is no tag.
    return locale;
  }
}

/** Languages one could write in besides these. */
export function otherLanguages(taken: string[]): string[] {
  return KNOWN.filter((locale) => !taken.includes(locale));
}
