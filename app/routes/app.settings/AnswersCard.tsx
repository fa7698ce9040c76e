import { BlockStack, Button, Card, FormLayout, InlineStack, Text, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { CardProps, SettingsView } from './settings-view.ts';
import { SettingsSection } from './SettingsSection.tsx';

/** How soon a first answer is on target, and the hours in which that is counted. */
export function AnswersCard({ form, errorAt, hours }: CardProps & Pick<SettingsView, 'hours'>) {
  const { t } = useTranslation('settings');
  const state = hours.unset ? 'unset' : hours.always ? 'always' : 'set';
  return (
    <SettingsSection id="answers" title={t('answers.title')} text={t('answers.text')}>
      <Card>
        <FormLayout>
          <TextField
            label={t('answers.target')}
            type="number"
            inputMode="numeric"
            min={1}
            max={168}
            suffix={t('answers.hoursUnit')}
            value={form.value.answerTargetHours}
            onChange={(answerTargetHours) => form.change({ answerTargetHours })}
            helpText={t('answers.targetHelp')}
            error={errorAt('answerTargetHours')}
            autoComplete="off"
          />
          <BlockStack gap="200">
            <Text as="p">{t(`answers.hours.${state}`, { zone: hours.timeZone })}</Text>
            <InlineStack>
              <Button url="/app/settings/hours">{t('answers.editHours')}</Button>
            </InlineStack>
          </BlockStack>
        </FormLayout>
      </Card>
    </SettingsSection>
  );
}
