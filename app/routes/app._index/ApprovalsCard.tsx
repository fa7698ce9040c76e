import { Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

/** Plans that wait for whoever looks; nothing at all where none does. */
export function ApprovalsCard({ count }: { count: number }) {
  const { t } = useTranslation('home');
  if (count === 0) return null;
  return (
    <Card>
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <Text as="p">{t('approvals.waiting', { count })}</Text>
        <Button url="/app/ledger">{t('approvals.look')}</Button>
      </InlineStack>
    </Card>
  );
}
