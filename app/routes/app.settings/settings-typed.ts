import type { SettingsForm } from './settings-form.ts';

const NUMBERS = ['surveyDelayHours', 'answerTargetHours', 'goodwillPercent', 'goodwillDays'] as const;
type NumberField = (typeof NUMBERS)[number];

/** A number field holds what was typed, which need not be a number yet. */
export type SettingsTyped = Omit<SettingsForm, NumberField | 'senderName'> & Record<NumberField, string> & {
  surveyDelayHours: string;
  answerTargetHours: string;
  senderName: string;
};

export function typed(stored: SettingsForm): SettingsTyped {
  return {
    ...stored,
    languages: inOrder(stored.languages),
    ...(Object.fromEntries(NUMBERS.map((name) => [name, String(stored[name])])) as Record<NumberField, string>),
    senderName: stored.senderName ?? '',
  };
}

/** One order, so that choosing and unchoosing is no change. */
export function inOrder(languages: SettingsForm['languages']): SettingsForm['languages'] {
  return (['ko', 'en'] as const).filter((language) => languages.includes(language));
}

/** Only what differs from the stored, as the door takes it. What is no number goes as it is, and is refused. */
export function changesIn(value: SettingsTyped, stored: SettingsTyped): Record<string, unknown> {
  const changed = Object.entries(value).filter(([name, one]) => JSON.stringify(one) !== JSON.stringify(stored[name as keyof SettingsTyped]));
  return Object.fromEntries(changed.map(([name, one]) => [name, meant(name, one)]));
}

function meant(name: string, value: unknown): unknown {
  if ((NUMBERS as readonly string[]).includes(name)) return value === '' ? null : Number(value);
  if (name === 'senderName') return String(value).trim() || null;
  return value;
}
