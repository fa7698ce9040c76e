import type { TemplateContent, TemplateRow } from './template-row.ts';

/** What of a template is written by hand. */
export function contentOf({ title, usedWhen, resolutionKind, resolutionPreset, prompts, texts }: TemplateRow): TemplateContent {
  return { title, usedWhen, resolutionKind, resolutionPreset, prompts, texts };
}
