import { Card, ChoiceList, FormLayout, Select } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { inOrder, type SettingsTyped } from './settings-typed.ts';
import type { CardProps } from './settings-view.ts';
import { SettingsSection } from './SettingsSection.tsx';

type Language = SettingsTyped['locale'];

/** Languages the shop writes in; its own is always one of them. */
export function LanguagesCard({ form, errorAt }: CardProps) {
  const { t } = useTranslation('settings');
  const { locale, languages } = form.value;
  const options = (['ko', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }));
  const own = (wanted: Language) => form.change({ locale: wanted, languages: inOrder([...languages, wanted]) });
  return (
    <SettingsSection id="languages" title={t('languages.title')} text={t('languages.text')}>
      <Card>
        <FormLayout>
          <Select label={t('languages.own')} helpText={t('languages.ownHelp')} options={options} value={locale} onChange={(value) => own(value as Language)} error={errorAt('locale')} />
          <ChoiceList
            title={t('languages.written')}
            allowMultiple
            choices={options.map((option) => ({ ...option, disabled: option.value === locale }))}
            selected={languages}
            onChange={(selected) => form.change({ languages: inOrder([locale, ...(selected as Language[])]) })}
            {...(errorAt('languages') ? { error: errorAt('languages')! } : {})}
          />
        </FormLayout>
      </Card>
    </SettingsSection>
  );
}
