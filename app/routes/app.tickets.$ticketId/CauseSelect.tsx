import { Select } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { CauseGroup } from '#app/ui/ticket/ticket-view.ts';

/** Two levels: who or what it lies with, and what exactly. */
export function CauseSelect({ causes, value, onChange, error }: { causes: CauseGroup[]; value: string; onChange(causeId: string): void; error?: string | undefined }) {
  const { t } = useTranslation('resolution');
  return (
    <Select
      label={t('issue.cause')}
      helpText={t('issue.causeHelp')}
      placeholder={t('issue.chooseCause')}
      options={causes.map((group) => ({ title: group.title, options: group.causes.map((cause) => ({ value: cause.id, label: cause.title })) }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
