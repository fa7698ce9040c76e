import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind, TemplatePrompt, TextLocale } from '#app/domain/templates/template-row.ts';
import { variablesFor } from '#app/domain/templates/variables.ts';
import { liquidFilters, liquidTags } from '#app/ui/liquid/liquid-signs.ts';
import type { LiquidVariable, LiquidWords } from '#app/ui/liquid/liquid-words.ts';

interface Of {
  resolutionKind: ResolutionKind | null;
  prompts: TemplatePrompt[];
  /** The text's language: its examples are in it. */
  locale: TextLocale;
}

/** What the editor offers for a text of this template, in the reader's language. */
export function useLiquidWords({ resolutionKind, prompts, locale }: Of): LiquidWords {
  const { t, i18n } = useTranslation('templates');
  const reader = i18n.language === 'ko' ? 'ko' : 'en';
  // The field draws itself anew when they change: not at every letter.
  const asked = JSON.stringify(prompts.map(({ name, kind, label }) => [name, kind, label[reader]]));
  return useMemo(() => {
    const fixed = variablesFor(resolutionKind).map(
      ({ path, group, type, example, isOutcome }): LiquidVariable => ({ path, label: t(`variables.${path}`), type: t(`types.${type}`), group: t(`groups.${group}`), example: example[locale], later: isOutcome, isNumber: type === 'number' }),
    );
    const own = (JSON.parse(asked) as [string, keyof typeof promptTypes, string][]).map(
      ([name, kind, label]): LiquidVariable => ({ path: `prompt.${name}`, label: label || name, type: t(`types.${promptTypes[kind]}`), group: t('groups.prompt'), example: null, later: false, isNumber: kind === 'number' }),
    );
    return {
      variables: [...own, ...fixed],
      filters: filtersFor(locale).map((sign) => ({ ...sign, label: t(`filters.${sign.name}`) })),
      tags: liquidTags.map((sign) => ({ ...sign, label: t(`tags.${sign.name}`) })),
      later: t('editor.later'),
      phrases: { Completions: t('editor.completions') },
    };
  }, [t, resolutionKind, locale, asked]);
}

/** Only Korean has particles that change with the word before them. */
function filtersFor(locale: TextLocale): typeof liquidFilters {
  return locale === 'ko' ? liquidFilters : liquidFilters.filter(({ name }) => name !== 'josa');
}

const promptTypes = { date: 'date', choice: 'text', number: 'number', text: 'text' } as const;
