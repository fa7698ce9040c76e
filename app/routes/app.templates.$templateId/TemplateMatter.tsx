import { BlockStack, Button, Card, FormLayout, InlineStack, Select, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { RESOLUTION_KINDS, TEXT_LOCALES, type ResolutionKind, type Words } from '#app/domain/templates/template-row.ts';
import type { EditedForm } from '#app/ui/use-form.ts';
import { PresetFields } from './PresetFields.tsx';
import type { TemplateTyped } from './template-form.ts';

interface Props {
  form: EditedForm<TemplateTyped>;
  folders: { id: string; name: string }[];
}

/** What the template is called, when to take it, where it lies, and the resolution it goes with. */
export function TemplateMatter({ form: { value, change, errorAt }, folders }: Props) {
  const { t } = useTranslation('templates');
  const both = (of: 'title' | 'usedWhen', words: Words, most: number, onChange: (words: Words) => void) =>
    TEXT_LOCALES.map((locale) => (
      <TextField
        key={locale}
        label={t(of === 'title' ? `name.${locale}` : `usedWhen.${locale}`)}
        value={words[locale]}
        onChange={(typed) => onChange({ ...words, [locale]: typed })}
        error={errorAt(`${of}.${locale}`)}
        maxLength={most}
        autoComplete="off"
      />
    ));
  const usedWhen = value.usedWhen;
  return (
    <Card>
      <BlockStack gap="400">
        <FormLayout>
          <FormLayout.Group>{both('title', value.title, 80, (title) => change({ title }))}</FormLayout.Group>
          {usedWhen && <FormLayout.Group>{both('usedWhen', usedWhen, 200, (words) => change({ usedWhen: words.ko || words.en ? words : null }))}</FormLayout.Group>}
          <FormLayout.Group>
            {folders.length > 0 && (
              <Select
                label={t('folder.label')}
                options={[{ value: '', label: t('folder.none') }, ...folders.map(({ id, name }) => ({ value: id, label: name }))]}
                value={value.folderId ?? ''}
                onChange={(id) => change({ folderId: id || null })}
                error={errorAt('folderId')}
              />
            )}
            <Select
              label={t('kind.label')}
              helpText={t('kind.help')}
              options={[{ value: '', label: t('kind.none') }, ...RESOLUTION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
              value={value.resolutionKind ?? ''}
              onChange={(kind) => change({ resolutionKind: (kind || null) as ResolutionKind | null, resolutionPreset: null })}
              error={errorAt('resolutionKind')}
            />
          </FormLayout.Group>
        </FormLayout>
        {value.resolutionKind && (
          <PresetFields
            kind={value.resolutionKind}
            preset={value.resolutionPreset}
            onChange={(resolutionPreset) => change({ resolutionPreset })}
            errorAt={(field) => errorAt(field === '' ? 'resolutionPreset' : `resolutionPreset.${field}`)}
          />
        )}
        {!usedWhen && (
          <InlineStack>
            <Button variant="plain" onClick={() => change({ usedWhen: { ko: '', en: '' } })}>
              {t('usedWhen.add')}
            </Button>
          </InlineStack>
        )}
      </BlockStack>
    </Card>
  );
}
