import type { TemplateText, TextLocale } from './template-row.ts';

/** The only language that a template is written in; null for both. Pure. */
export function onlyLocale(texts: Pick<TemplateText, 'locale'>[]): TextLocale | null {
  const [first, ...others] = new Set(texts.map(({ locale }) => locale));
  return others.length > 0 ? null : (first ?? null);
}
