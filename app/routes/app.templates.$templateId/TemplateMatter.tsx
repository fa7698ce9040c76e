import { Card, FormLayout, Select, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { EditedForm } from '#app/ui/use-form.ts';
import type { TemplateTyped } from './template-form.ts';

/** What the template is called in the picker, and the resolution it goes with. */
export function TemplateMatter({ form: { value, change, errorAt } }: { form: EditedForm<TemplateTyped> }) {
  const { t } = useTranslation('templates');
  const kinds = ['none', 'refund', 'replacement'] as const;
  return (
    <Card>
      <FormLayout>
        <FormLayout.Group>
          {(['ko', 'en'] as const).map((locale) => (
            <TextField
              key={locale}
              label={t(`name.${locale}`)}
              value={value.title[locale]}
              onChange={(name) => change({ title: { ...value.title, [locale]: name } })}
              error={errorAt(`title.${locale}`)}
              maxLength={80}
              autoComplete="off"
            />
          ))}
        </FormLayout.Group>
        <Select
          label={t('kind.label')}
          helpText={t('kind.help')}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={value.resolutionKind ?? 'none'}
          onChange={(kind) => change({ resolutionKind: kind === 'none' ? null : (kind as 'refund' | 'replacement') })}
        />
      </FormLayout>
    </Card>
  );
}
