import { useState } from 'react';
import { chooseText } from '#app/domain/templates/choose-text.ts';
import type { TemplateText, TextLocale } from '#app/domain/templates/template-row.ts';
import { textAt, variantOf, type Variant } from './template-form.ts';

/**
 * The text that is worked on, and the one that a customer would get in its
 * place. A refusal leads to the text that it is about, once.
 */
export function useVariant(texts: TemplateText[], locale: TextLocale, refusedField: string | null | undefined) {
  const [variant, setVariant] = useState<Variant>(() => ({ locale: textAt(texts, { locale, channel: 'any' }) ? locale : (texts[0]?.locale ?? locale), channel: 'any' }));
  const [led, setLed] = useState(refusedField);
  if (led !== refusedField) {
    setLed(refusedField);
    const wrong = variantOf(refusedField);
    if (wrong) setVariant(wrong);
  }
  return { variant, setVariant, text: chooseText(texts, { ...variant, shopLocale: variant.locale }) };
}
