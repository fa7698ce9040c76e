import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from './SettingsSection.tsx';

/** The way to one's own notices: they are each agent's, not the shop's. */
export function NoticesCard() {
  const { t } = useTranslation('settings');
  return (
    <SettingsSection id="notices" title={t('notices.title')} text={t('notices.text')}>
      <Card>
        <BlockStack gap="200">
          <Text as="p">{t('notices.own')}</Text>
          <InlineStack>
            <Button url="/app/settings/notices">{t('notices.edit')}</Button>
          </InlineStack>
        </BlockStack>
      </Card>
    </SettingsSection>
  );
}
