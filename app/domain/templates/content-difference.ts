import { wordDifference, type WordChange } from './word-difference.ts';
import { TEXT_LOCALES, type TemplateContent } from './template-row.ts';

/** What changed in one field of a template. */
export interface FieldDifference {
  /** Such as "title.ko", "texts.ko.any.body", "prompts", "resolutionKind". */
  field: string;
  /** What it was, what it became, word by word. Of what is no text: as JSON. */
  words: WordChange[];
}

/** The fields in which two versions of a template differ, in the order of the page. Pure. */
export function contentDifference(before: TemplateContent, after: TemplateContent): FieldDifference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(now), ...Object.keys(old)])]
    .filter((field) => (old[field] ?? '') !== (now[field] ?? ''))
    .map((field) => ({ field, words: wordDifference(old[field] ?? '', now[field] ?? '') }));
}

function fieldsOf({ title, usedWhen, resolutionKind, resolutionPreset, prompts, texts }: TemplateContent): Record<string, string> {
  return {
    ...Object.fromEntries(TEXT_LOCALES.map((locale) => [`title.${locale}`, title[locale]])),
    ...Object.fromEntries(TEXT_LOCALES.map((locale) => [`usedWhen.${locale}`, usedWhen?.[locale] ?? ''])),
    resolutionKind: resolutionKind ?? '',
    resolutionPreset: resolutionPreset ? plain(resolutionPreset) : '',
    ...Object.fromEntries(prompts.map((prompt) => [`prompts.${prompt.name}`, plain(prompt as unknown as Record<string, unknown>)])),
    ...Object.fromEntries(texts.flatMap(({ locale, channel, subject, body }) => [[`texts.${locale}.${channel}.subject`, subject], [`texts.${locale}.${channel}.body`, body]])),
  };
}

/** As JSON whose keys stand in one order: PostgreSQL keeps them in an order of its own. */
function plain(value: Record<string, unknown>): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
