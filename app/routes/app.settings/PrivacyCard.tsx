import { Button, Card, InlineStack } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from './SettingsSection.tsx';

/** The ways to what is kept about customers' data. */
export function PrivacyCard() {
  const { t } = useTranslation('settings');
  return (
    <SettingsSection id="privacy" title={t('privacy.title')} text={t('privacy.text')}>
      <Card>
        <InlineStack gap="200">
          <Button url="/app/data-requests">{t('privacy.requests')}</Button>
          <Button url="/app/access-log">{t('privacy.log')}</Button>
        </InlineStack>
      </Card>
    </SettingsSection>
  );
}
