import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from './SettingsSection.tsx';

/** The way to what agents may give without a second person. */
export function BudgetsCard() {
  const { t } = useTranslation('settings');
  return (
    <SettingsSection id="budgets" title={t('budgets.title')} text={t('budgets.text')}>
      <Card>
        <BlockStack gap="200">
          <Text as="p">{t('budgets.own')}</Text>
          <InlineStack>
            <Button url="/app/settings/budgets">{t('budgets.edit')}</Button>
          </InlineStack>
          <Text as="p">{t('budgets.policiesText')}</Text>
          <InlineStack>
            <Button url="/app/settings/policies">{t('budgets.policies')}</Button>
          </InlineStack>
        </BlockStack>
      </Card>
    </SettingsSection>
  );
}
