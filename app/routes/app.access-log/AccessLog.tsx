import { Card, IndexTable, Link } from '@shopify/polaris';
import { useNavigate } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AccessLine } from '#app/domain/privacy/access-log.server.ts';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';

interface AccessLogProps {
  lines: AccessLine[];
  next: string | null;
  /** The newest page is shown. */
  first: boolean;
}

export function AccessLog({ lines, next, first }: AccessLogProps) {
  const { t } = useTranslation('privacy');
  const { t: frame } = useTranslation('frame');
  const navigate = useNavigate();
  const columns = ['at', 'agent', 'customer', 'what', 'ticket'] as const;
  const pages = {
    hasPrevious: !first,
    hasNext: next !== null,
    onPrevious: () => navigate('/app/access-log'),
    onNext: () => navigate(`/app/access-log?page=${encodeURIComponent(next ?? '')}`),
    accessibilityLabels: { previous: t('accessLog.newest'), next: t('accessLog.older') },
  };
  return (
    <SubPage title={t('accessLog.title')} subtitle={t('accessLog.subtitle')} back={{ label: frame('settings'), url: '/app/settings' }}>
      <Card padding="0">
        {lines.length === 0 ? (
          <EmptyList title={t('accessLog.emptyTitle')} text={t('accessLog.empty')} />
        ) : (
          <IndexTable
            resourceName={{ singular: t('accessLog.entry'), plural: t('accessLog.entries') }}
            itemCount={lines.length}
            selectable={false}
            headings={columns.map((column) => ({ id: column, title: t(`accessLog.${column}`) })) as never}
            {...(pages.hasPrevious || pages.hasNext ? { pagination: pages } : {})}
          >
            {lines.map((line, position) => (
              <Row key={line.id} line={line} position={position} />
            ))}
          </IndexTable>
        )}
      </Card>
    </SubPage>
  );
}

function Row({ line, position }: { line: AccessLine; position: number }) {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const who = line.customer ?? line.customerId ?? t('accessLog.nobody');
  return (
    <IndexTable.Row id={line.id} position={position}>
      <IndexTable.Cell>{format.moment(line.at)}</IndexTable.Cell>
      <IndexTable.Cell>{line.agent}</IndexTable.Cell>
      <IndexTable.Cell>{who}</IndexTable.Cell>
      <IndexTable.Cell>{t(`accessLog.whats.${line.what}`)}</IndexTable.Cell>
      <IndexTable.Cell>{line.ticket && <Link url={`/app/tickets/${line.ticket.id}`}>{t('accessLog.number', { number: line.ticket.number })}</Link>}</IndexTable.Cell>
    </IndexTable.Row>
  );
}
