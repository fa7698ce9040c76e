import type { StarterTemplate } from './starter/starter-template.ts';
import { TEXT_LOCALES, type PromptKind, type TemplateContent, type Words } from './template-row.ts';

type Starter = StarterTemplate & {
  usedWhen?: Words;
  prompts?: { name: string; kind: PromptKind; label: Words; choices?: Words[]; required: boolean }[];
  chat?: Words;
};

/** A template of the starter set as any other is stored. */
export function starterContent(starter: Starter): TemplateContent {
  return {
    title: { ...starter.title },
    usedWhen: starter.usedWhen ? { ...starter.usedWhen } : null,
    resolutionKind: starter.resolutionKind,
    resolutionPreset: starter.resolutionPreset ?? null,
    prompts: (starter.prompts ?? []).map((prompt) => ({ ...prompt, choices: prompt.choices ?? [] })),
    texts: TEXT_LOCALES.flatMap((locale) => [
      { locale, channel: 'any' as const, ...starter.texts[locale] },
      ...(starter.chat ? [{ locale, channel: 'chat' as const, subject: starter.texts[locale].subject, body: starter.chat[locale] }] : []),
    ]),
  };
}
