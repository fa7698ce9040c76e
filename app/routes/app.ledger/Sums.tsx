import { BlockStack, Card, InlineGrid, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { LedgerSums } from '#app/domain/resolutions/ledger/ledger-sums.sql.server.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';

/** What went back in the month, by whose hand. */
export function Sums({ sums }: { sums: LedgerSums }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const figures = [
    { key: 'byMend', money: sums.byMend, help: null },
    { key: 'elsewhere', money: sums.elsewhere, help: t('sums.elsewhereHelp', { count: sums.elsewhereCount }) },
    { key: 'all', money: sums.all, help: t('sums.allHelp') },
  ];
  return (
    <InlineGrid columns={{ xs: 1, sm: 3 }} gap="400">
      {figures.map(({ key, money, help }) => (
        <Card key={key}>
          <BlockStack gap="100">
            <Text as="h2" variant="headingSm">
              {t(`sums.${key}`)}
            </Text>
            <Text as="p" variant="headingLg">
              {format.money(money)}
            </Text>
            {help && (
              <Text as="p" variant="bodySm" tone="subdued">
                {help}
              </Text>
            )}
          </BlockStack>
        </Card>
      ))}
    </InlineGrid>
  );
}
