/** Language, script, region: more than these no storefront's language has. */
const TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/**
 * A language's tag (BCP 47) as it is written: "PT-br" is "pt-BR", "iw" is "he".
 * Null for what is no tag, and for tags with more than language, script and region.
 */
export function languageTag(text: string): string | null {
  try {
    // Intl throws on what is no tag, and finds underscores to be none.
    const tag = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0] ?? '';
    return TAG.test(tag) ? tag : null;
  } catch {
    return null;
  }
}
