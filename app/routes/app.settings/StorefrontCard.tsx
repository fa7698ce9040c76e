import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from './SettingsSection.tsx';

/** The way to what the form in the storefront asks. */
export function StorefrontCard() {
  const { t } = useTranslation('settings');
  return (
    <SettingsSection id="storefront" title={t('storefront.title')} text={t('storefront.text')}>
      <Card>
        <BlockStack gap="200">
          <Text as="p">{t('storefront.form')}</Text>
          <InlineStack gap="200">
            <Button url="/app/settings/storefront">{t('storefront.edit')}</Button>
            <Button url="/app/settings/chat">{t('storefront.talk')}</Button>
            <Button url="/app/settings/words">{t('storefront.words')}</Button>
          </InlineStack>
        </BlockStack>
      </Card>
    </SettingsSection>
  );
}
