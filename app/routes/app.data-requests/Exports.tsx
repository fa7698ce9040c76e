import { Badge, Banner, BlockStack, Card, IndexTable, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataRequestLine } from '#app/domain/privacy/data-requests.server.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { DownloadButton } from './DownloadButton.tsx';

const tones = { waiting: 'info', expired: 'enabled' } as const;

/** What was gathered for customers who asked for their data. */
export function Exports({ requests }: { requests: DataRequestLine[] }) {
  const { t } = useTranslation('privacy');
  const [failed, setFailed] = useState(false);
  const columns = ['customer', 'state', 'requested', 'expires'] as const;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{t('dataRequests.exports')}</Text>
        <Text as="p" tone="subdued">{t('dataRequests.exportsHint')}</Text>
        {failed && <Banner tone="critical">{t('dataRequests.failed')}</Banner>}
        {requests.length === 0 ? (
          <Text as="p">{t('dataRequests.noExports')}</Text>
        ) : (
          <IndexTable itemCount={requests.length} selectable={false} headings={columns.map((column) => ({ id: column, title: t(`dataRequests.${column}`) })) as never}>
            {requests.map((request, position) => (
              <Row key={request.id} request={request} position={position} failed={setFailed} />
            ))}
          </IndexTable>
        )}
      </BlockStack>
    </Card>
  );
}

function Row({ request, position, failed }: { request: DataRequestLine; position: number; failed(failed: boolean): void }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const customer = request.customerId ?? t('dataRequests.unknown');
  return (
    <IndexTable.Row id={request.id} position={position}>
      <IndexTable.Cell>{customer}</IndexTable.Cell>
      {/* Beside the number, where a phone shows it without scrolling; that it is ready, the button says. */}
      <IndexTable.Cell>
        {request.state === 'ready' ? (
          <DownloadButton address={`/app/data-requests/${request.id}`} label={t('dataRequests.downloadOf', { customer })} failed={failed} />
        ) : (
          <Badge tone={tones[request.state]}>{t(`dataRequests.states.${request.state}`)}</Badge>
        )}
      </IndexTable.Cell>
      <IndexTable.Cell>{format.moment(request.requestedAt)}</IndexTable.Cell>
      <IndexTable.Cell>{request.state === 'ready' && request.expiresAt && format.day(request.expiresAt)}</IndexTable.Cell>
    </IndexTable.Row>
  );
}
