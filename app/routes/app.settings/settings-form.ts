import { z } from 'zod';

const language = z.enum(['ko', 'en']);

/** What the settings page edits; it sends only what changed. */
export const SettingsForm = z.object({
  locale: language,
  languages: z.array(language).min(1),
  senderName: z.string().trim().min(1).max(70).nullable(),
  surveysOn: z.boolean(),
  surveyDelayHours: z.int().min(0).max(720),
  answerTargetHours: z.int().min(1).max(168),
  shopifyNotifiesRefund: z.boolean(),
  shopifyNotifiesReplacement: z.boolean(),
  shopifyNotifiesReturn: z.boolean(),
  goodwillPercent: z.int().min(0).max(150),
  goodwillDays: z.int().min(1).max(730),
});

export type SettingsForm = z.infer<typeof SettingsForm>;
