import { Card, Checkbox, FormLayout, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { CardProps } from './settings-view.ts';
import { SettingsSection } from './SettingsSection.tsx';

/** Whether customers are asked how it went, and when. */
export function SurveysCard({ form, errorAt }: CardProps) {
  const { t } = useTranslation('settings');
  return (
    <SettingsSection id="surveys" title={t('surveys.title')} text={t('surveys.text')}>
      <Card>
        <FormLayout>
          <Checkbox label={t('surveys.on')} checked={form.value.surveysOn} onChange={(surveysOn) => form.change({ surveysOn })} />
          <TextField
            label={t('surveys.delay')}
            type="number"
            inputMode="numeric"
            min={0}
            max={720}
            suffix={t('answers.hoursUnit')}
            value={form.value.surveyDelayHours}
            onChange={(surveyDelayHours) => form.change({ surveyDelayHours })}
            helpText={t('surveys.delayHelp')}
            error={errorAt('surveyDelayHours')}
            disabled={!form.value.surveysOn}
            autoComplete="off"
          />
        </FormLayout>
      </Card>
    </SettingsSection>
  );
}
