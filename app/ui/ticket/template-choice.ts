import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';

export type ChoiceWords = Record<'ko' | 'en', string>;

/** A template as the composer's picker shows it; found by its words in either language. */
export interface TemplateChoice {
  id: string;
  title: ChoiceWords;
  /** When to take it. */
  usedWhen: ChoiceWords | null;
  folder: string | null;
  resolutionKind: ResolutionKind | null;
  locales: string[];
  /** Why it cannot be sent, in the reader's language; null while it can. */
  broken: string | null;
}

/** What the picker shows for what was typed. */
export interface TemplateChoices {
  /** Most used first; empty where there is little to choose from. */
  often: TemplateChoice[];
  /** By folder, as the shop arranged them. */
  choices: TemplateChoice[];
  /** There are more than these: typing finds them. */
  more: boolean;
}
