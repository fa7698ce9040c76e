/** The same words in both languages. */
export interface Words {
  ko: string;
  en: string;
}

export type TextLocale = 'ko' | 'en';
export const TEXT_LOCALES = ['ko', 'en'] as const satisfies TextLocale[];

/** `any` serves every channel that has no text of its own. */
export const TEXT_CHANNELS = ['any', 'email', 'chat', 'storefront'] as const;
export type TextChannel = (typeof TEXT_CHANNELS)[number];

/** Every kind of resolution that a template may carry; what each can do is told in the room of resolutions. */
export const RESOLUTION_KINDS = ['refund', 'replacement', 'return', 'exchange', 'return_processing', 'cancellation', 'address_change', 'item_change', 'goodwill'] as const;
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number];

/** One text of a template: unique by language and channel. */
export interface TemplateText {
  locale: TextLocale;
  channel: TextChannel;
  subject: string;
  body: string;
}

export const PROMPT_KINDS = ['date', 'choice', 'number', 'text'] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];

/** What the agent fills in before sending: `{{ prompt.name }}` in the texts. */
export interface TemplatePrompt {
  /** Camel case, as Liquid names it. */
  name: string;
  kind: PromptKind;
  label: Words;
  /** Of a choice, in order; empty for every other kind. */
  choices: Words[];
  /** Not filled in, it stops the send; one that is not required is left out of the text. */
  required: boolean;
}

/** What the plan begins with when a template with a resolution is chosen; its shape is the kind's (resolution-preset.ts). */
export type ResolutionPreset = Record<string, unknown>;

/** All that is written by hand in a template: what saving takes, a version keeps and a file carries. */
export interface TemplateContent {
  title: Words;
  /** When an agent should take it. */
  usedWhen: Words | null;
  resolutionKind: ResolutionKind | null;
  resolutionPreset: ResolutionPreset | null;
  prompts: TemplatePrompt[];
  /** At least one; a language with a text for one channel has one for `any`. */
  texts: TemplateText[];
}

/** A file that goes out with the replies that use the template. */
export interface TemplateFile {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
}

/** Why a template may not be sent until it is saved anew or restored. */
export interface TemplateBreak {
  at: Date;
  /** Words under `problems`. */
  words: string;
  values: Record<string, string | number>;
  /** Such as "texts.ko.any.body". */
  field: string;
}

/** A template as screens show it. */
export interface TemplateRow extends TemplateContent {
  id: string;
  /** Key of the starter it came from, or of its own. */
  situation: string;
  folderId: string | null;
  position: number;
  version: number;
  archived: boolean;
  /** Whether "restore the original" has something to go back to. */
  isStarter: boolean;
  files: TemplateFile[];
  /** Replies that left with it. */
  uses: number;
  lastUsedAt: Date | null;
  updatedAt: Date;
  broken: TemplateBreak | null;
  /** The version of Shopify's API on which it was last tried; null for never. */
  checkedWith: string | null;
}
