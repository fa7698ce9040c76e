import { BlockStack, Checkbox } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { TemplateFile } from '#app/domain/templates/template-row.ts';

interface TemplateFilesProps {
  files: TemplateFile[];
  /** Ids of those that go along. */
  chosen: string[];
  onChange(chosen: string[]): void;
}

/** The files that a template brings: each goes along unless it is unticked. */
export function TemplateFiles({ files, chosen, onChange }: TemplateFilesProps) {
  const { t } = useTranslation('ticket');
  if (files.length === 0) return null;
  return (
    <BlockStack gap="050">
      {files.map(({ id, name }) => (
        <Checkbox key={id} label={t('composer.attach', { name })} checked={chosen.includes(id)} onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))} />
      ))}
    </BlockStack>
  );
}
