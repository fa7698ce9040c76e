import { z } from 'zod';
import { PROMPT_KINDS, RESOLUTION_KINDS, TEXT_CHANNELS } from './template-row.ts';

const words = z.strictObject({ ko: z.string(), en: z.string() });

/** The shape alone; what may stand in it is told by templateProblems, each with its field. */
const contentForm = z.strictObject({
  title: words,
  usedWhen: words.nullable(),
  resolutionKind: z.enum(RESOLUTION_KINDS).nullable(),
  resolutionPreset: z.record(z.string(), z.unknown()).nullable(),
  prompts: z.array(z.strictObject({ name: z.string(), kind: z.enum(PROMPT_KINDS), label: words, choices: z.array(words).max(100), required: z.boolean() })).max(100),
  texts: z.array(z.strictObject({ locale: z.enum(['ko', 'en']), channel: z.enum(TEXT_CHANNELS), subject: z.string(), body: z.string() })).max(100),
});

/** What the editor posts. */
export const templateForm = contentForm.extend({
  /** Of the form: a new template posted twice is one. */
  key: z.uuid(),
  /** The version the editor began with; 0 for a new one. */
  version: z.int(),
  folderId: z.uuid().nullable(),
});

export type TemplateForm = z.infer<typeof templateForm>;

/** What the check of an unsaved template takes: no key, no version. */
export const templateCheckForm = contentForm;
