export interface TextTyped {
  subject: string;
  body: string;
}

/** A template as it is typed; a language that is left out is null. */
export interface TemplateTyped {
  version: number;
  title: { ko: string; en: string };
  resolutionKind: 'refund' | 'replacement' | null;
  texts: { ko: TextTyped | null; en: TextTyped | null };
}

export function blankTemplate(locale: 'ko' | 'en'): TemplateTyped {
  const texts = { ko: null, en: null, [locale]: { subject: '', body: '' } };
  return { version: 0, title: { ko: '', en: '' }, resolutionKind: null, texts };
}
