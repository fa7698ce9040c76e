import { useNavigate } from '@remix-run/react';
import { BlockStack, Card, IndexTable, InlineStack, Link, Select } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '#app/domain/resolutions/ledger-line.server.ts';
import type { LedgerSums } from '#app/domain/resolutions/ledger.server.ts';
import type { WaitingPage } from '#app/domain/resolutions/awaiting-approval.server.ts';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { ExportButton } from './ExportButton.tsx';
import { monthChoices } from './month-choices.ts';
import { Sums } from './Sums.tsx';
import { Waiting } from './Waiting.tsx';

export interface LedgerView {
  lines: LedgerLine[];
  next: string | null;
  sums: LedgerSums;
  waiting: WaitingPage;
  people: { id: string; name: string }[];
  month: string;
  thisMonth: string;
  first: boolean;
}

/** What waits for a second person, what went back in a month, and every act of it. */
export function Ledger({ lines, next, sums, waiting, people, month, thisMonth, first }: LedgerView) {
  const { t, i18n } = useTranslation('ledger');
  const navigate = useNavigate();
  const columns = ['at', 'what', 'order', 'amount', 'by', 'state', 'ticket'] as const;
  const pages = {
    hasPrevious: !first,
    hasNext: next !== null,
    onPrevious: () => navigate(`/app/ledger?month=${month}`),
    onNext: () => navigate(`/app/ledger?month=${month}&page=${encodeURIComponent(next ?? '')}`),
    accessibilityLabels: { previous: t('newest'), next: t('older') },
  };
  return (
    <MainPage title={t('title')}>
      <BlockStack gap="400">
        <Waiting waiting={waiting} />
        <InlineStack gap="200" align="space-between" blockAlign="end">
          <Select label={t('month')} options={monthChoices(thisMonth, month, i18n.language)} value={month} onChange={(chosen) => navigate(`/app/ledger?month=${chosen}`)} />
          <ExportButton month={month} />
        </InlineStack>
        <Sums sums={sums} />
        <Card padding="0">
          {lines.length === 0 ? (
            <EmptyList title={t('emptyTitle')} text={t('empty')} />
          ) : (
            <IndexTable
              resourceName={{ singular: t('entry'), plural: t('entries') }}
              itemCount={lines.length}
              selectable={false}
              headings={columns.map((column) => ({ id: column, title: t(`heads.${column}`) })) as never}
              {...(pages.hasPrevious || pages.hasNext ? { pagination: pages } : {})}
            >
              {lines.map((line, position) => (
                <Row key={line.id} line={line} people={people} position={position} />
              ))}
            </IndexTable>
          )}
        </Card>
      </BlockStack>
    </MainPage>
  );
}

function Row({ line, people, position }: { line: LedgerLine; people: LedgerView['people']; position: number }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  // Somebody who has left is known by Shopify's id alone; a policy by the name it had.
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? (id?.startsWith('policy:') ? t('by.policy', { policy: line.policyName }) : (id ?? ''));
  const by = line.approvedBy ? t('by.approved', { name: nameOf(line.confirmedBy), approver: nameOf(line.approvedBy) }) : nameOf(line.confirmedBy);
  return (
    <IndexTable.Row id={line.id} position={position}>
      <IndexTable.Cell>{format.moment(line.at)}</IndexTable.Cell>
      <IndexTable.Cell>{t(`kind.${line.kind}`)}</IndexTable.Cell>
      <IndexTable.Cell>{line.orderName}</IndexTable.Cell>
      <IndexTable.Cell>{format.money(line.worth)}</IndexTable.Cell>
      <IndexTable.Cell>{by}</IndexTable.Cell>
      <IndexTable.Cell>{t(`state.${line.state}`)}</IndexTable.Cell>
      <IndexTable.Cell>{line.ticket && <Link url={`/app/tickets/${line.ticket.id}`}>{`#${line.ticket.number}`}</Link>}</IndexTable.Cell>
    </IndexTable.Row>
  );
}
