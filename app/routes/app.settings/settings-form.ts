import { z } from 'zod';

const language = z.enum(['ko', 'en']);

/** What the settings page edits; it sends only what changed. */
export const SettingsForm = z.object({
  locale: language,
  languages: z.array(language).min(1),
  contactEmail: z.email().nullable(),
  senderName: z.string().trim().min(1).max(70).nullable(),
  surveysOn: z.boolean(),
  surveyDelayHours: z.int().min(0).max(720),
  answerTargetHours: z.int().min(1).max(168),
  shopifyNotifiesRefund: z.boolean(),
  shopifyNotifiesReplacement: z.boolean(),
});

export type SettingsForm = z.infer<typeof SettingsForm>;

/** A number field holds what was typed, which need not be a number yet. */
export type SettingsTyped = Omit<SettingsForm, 'surveyDelayHours' | 'answerTargetHours' | 'contactEmail' | 'senderName'> & {
  surveyDelayHours: string;
  answerTargetHours: string;
  contactEmail: string;
  senderName: string;
};

export function typed(stored: SettingsForm): SettingsTyped {
  return {
    ...stored,
    surveyDelayHours: String(stored.surveyDelayHours),
    answerTargetHours: String(stored.answerTargetHours),
    contactEmail: stored.contactEmail ?? '',
    senderName: stored.senderName ?? '',
  };
}

/** Only what differs from the stored, as the door takes it. What is no number goes as it is, and is refused. */
export function changesIn(value: SettingsTyped, stored: SettingsTyped): Record<string, unknown> {
  const changed = Object.entries(value).filter(([name, one]) => JSON.stringify(one) !== JSON.stringify(stored[name as keyof SettingsTyped]));
  return Object.fromEntries(changed.map(([name, one]) => [name, meant(name, one)]));
}

function meant(name: string, value: unknown): unknown {
  if (name === 'surveyDelayHours' || name === 'answerTargetHours') return value === '' ? null : Number(value);
  if (name === 'contactEmail' || name === 'senderName') return String(value).trim() || null;
  return value;
}
