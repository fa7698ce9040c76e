import { FormLayout, Select, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { TemplatePrompt, TextLocale } from '#app/domain/templates/template-row.ts';

interface Props {
  prompts: TemplatePrompt[];
  /** What is filled in, by the prompt's name; a date as "2026-11-30", a choice as its number from 0. */
  filled: Record<string, string>;
  onFill(name: string, value: string): void;
  /** The message's language: choices are read in it. */
  locale: TextLocale;
  /** Words of a refusal by the prompt's name. */
  errors?: Record<string, string>;
}

/** What the agent fills in before a message leaves, each in the field that fits its kind. */
export function PromptInputs({ prompts, filled, onFill, locale, errors = {} }: Props) {
  const { t, i18n } = useTranslation('templates');
  const reader = i18n.language === 'ko' ? 'ko' : 'en';
  return (
    <FormLayout>
      {prompts.map(({ name, kind, label, choices, required }) => {
        const field = { label: label[reader] || name, value: filled[name] ?? '', onChange: (value: string) => onFill(name, value), error: errors[name], requiredIndicator: required };
        if (kind === 'choice') {
          const options = [{ value: '', label: t('prompts.choose') }, ...choices.map((choice, number) => ({ value: String(number), label: choice[locale] }))];
          return <Select key={name} {...field} options={options} />;
        }
        const shape = kind === 'date' ? ({ type: 'date' } as const) : kind === 'number' ? ({ inputMode: 'decimal' } as const) : {};
        return <TextField key={name} {...field} {...shape} autoComplete="off" />;
      })}
    </FormLayout>
  );
}
