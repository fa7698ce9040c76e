import { Card, FormLayout, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { CardProps } from './settings-view.ts';
import { SettingsSection } from './SettingsSection.tsx';

/** How far gestures may go for one order, and how long they are good for. */
export function GoodwillCard({ form, errorAt }: CardProps) {
  const { t } = useTranslation('settings');
  const shared = { type: 'number', inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <SettingsSection id="goodwill" title={t('goodwill.title')} text={t('goodwill.text')}>
      <Card>
        <FormLayout>
          <TextField
            {...shared}
            label={t('goodwill.percent')}
            min={0}
            max={150}
            suffix="%"
            value={form.value.goodwillPercent}
            onChange={(goodwillPercent) => form.change({ goodwillPercent })}
            helpText={t('goodwill.percentHelp')}
            error={errorAt('goodwillPercent')}
          />
          <TextField
            {...shared}
            label={t('goodwill.days')}
            min={1}
            max={730}
            suffix={t('goodwill.daysUnit')}
            value={form.value.goodwillDays}
            onChange={(goodwillDays) => form.change({ goodwillDays })}
            helpText={t('goodwill.daysHelp')}
            error={errorAt('goodwillDays')}
          />
        </FormLayout>
      </Card>
    </SettingsSection>
  );
}
