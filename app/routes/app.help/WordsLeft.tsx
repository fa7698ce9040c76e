import { Banner } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { languageName } from '#app/ui/language-names.ts';

/** Which of the merchant's own words have no room in the storefront; nothing where all have. */
export function WordsLeft({ locales }: { locales: string[] }) {
  const { t, i18n } = useTranslation('help');
  if (!locales.length) return null;
  const languages = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(locales.map((locale) => languageName(locale, i18n.language)));
  return (
    <Banner tone="warning" title={t('publication.wordsLeft', { languages })} action={{ content: t('publication.toWords'), url: '/app/settings/words' }}>
      <p>{t('publication.wordsLeftWhy')}</p>
    </Banner>
  );
}
