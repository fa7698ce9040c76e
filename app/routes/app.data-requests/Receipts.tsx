import { BlockStack, Card, IndexTable, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { ReceiptLine } from './receipt-line.ts';

/** Proof that each request was carried out, and when. */
export function Receipts({ receipts }: { receipts: ReceiptLine[] }) {
  const { t } = useTranslation('privacy');
  const columns = ['topic', 'received', 'completed', 'held'] as const;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{t('dataRequests.receipts')}</Text>
        <Text as="p" tone="subdued">{t('dataRequests.receiptsHint')}</Text>
        {receipts.length === 0 ? (
          <Text as="p">{t('dataRequests.noReceipts')}</Text>
        ) : (
          <IndexTable itemCount={receipts.length} selectable={false} headings={columns.map((column) => ({ id: column, title: t(`dataRequests.${column}`) })) as never}>
            {receipts.map((receipt, position) => (
              <Row key={receipt.id} receipt={receipt} position={position} />
            ))}
          </IndexTable>
        )}
      </BlockStack>
    </Card>
  );
}

function Row({ receipt, position }: { receipt: ReceiptLine; position: number }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  return (
    <IndexTable.Row id={receipt.id} position={position}>
      <IndexTable.Cell>{t(`dataRequests.topics.${receipt.topic}`)}</IndexTable.Cell>
      <IndexTable.Cell>{format.moment(receipt.receivedAt)}</IndexTable.Cell>
      <IndexTable.Cell>{receipt.completedAt ? format.moment(receipt.completedAt) : t('dataRequests.underWay')}</IndexTable.Cell>
      <IndexTable.Cell>
        <Held receipt={receipt} />
      </IndexTable.Cell>
    </IndexTable.Row>
  );
}

function Held({ receipt }: { receipt: ReceiptLine }) {
  const { t } = useTranslation('privacy');
  if (receipt.installedAgain) return t('dataRequests.installedAgain');
  if (!receipt.completedAt) return null;
  if (receipt.rows) return t('dataRequests.rows', { count: receipt.rows });
  if (!receipt.counts.length) return t('dataRequests.nothing');
  return receipt.counts.map(([kind, count]) => t(`dataRequests.counts.${kind}`, { count })).join(' · ');
}
