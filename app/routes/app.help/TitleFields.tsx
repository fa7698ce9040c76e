import { BlockStack, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { PageProblem } from '#app/ui/use-door.ts';

interface Props {
  titles: Record<string, string>;
  locales: string[];
  problem: PageProblem | null;
  onChange(titles: Record<string, string>): void;
}

/** A section's name in each of the languages. */
export function TitleFields({ titles, locales, problem, onChange }: Props) {
  const { t, i18n } = useTranslation('help');
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' });
  return (
    <BlockStack gap="200">
      {[...new Set([...locales, ...Object.keys(titles)])].map((locale) => (
        <TextField
          key={locale}
          label={t('sections.name', { language: names.of(locale) ?? locale })}
          value={titles[locale] ?? ''}
          onChange={(title) => onChange({ ...titles, [locale]: title })}
          error={problem?.field === `titles.${locale}` ? problem.message : undefined}
          maxLength={60}
          autoComplete="off"
        />
      ))}
    </BlockStack>
  );
}
