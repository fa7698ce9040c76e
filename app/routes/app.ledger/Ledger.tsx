import { useNavigate } from '@remix-run/react';
import { BlockStack, Box, Card, IndexTable, InlineStack, Select, useBreakpoints } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '#app/domain/resolutions/ledger-line.server.ts';
import type { LedgerSums } from '#app/domain/resolutions/ledger.server.ts';
import type { WaitingPage } from '#app/domain/resolutions/awaiting-approval.server.ts';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { ExportButton } from './ExportButton.tsx';
import { LedgerRow } from './LedgerRow.tsx';
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
  const narrow = useBreakpoints().mdDown;
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
        {/* Cards reach the edges of a telephone, what stands between them does not. */}
        <Box paddingInline={{ xs: '400', sm: '0' }}>
          <InlineStack gap="200" align="space-between" blockAlign="end">
            <Select label={t('month')} options={monthChoices(thisMonth, month, i18n.language)} value={month} onChange={(chosen) => navigate(`/app/ledger?month=${chosen}`)} />
            <ExportButton month={month} />
          </InlineStack>
        </Box>
        <Sums sums={sums} />
        <Card padding="0">
          {lines.length === 0 ? (
            <EmptyList title={t('emptyTitle')} text={t('empty')} />
          ) : (
            <IndexTable
              resourceName={{ singular: t('entry'), plural: t('entries') }}
              itemCount={lines.length}
              selectable={false}
              condensed={narrow}
              headings={columns.map((column) => ({ id: column, title: t(`heads.${column}`) })) as never}
              {...(pages.hasPrevious || pages.hasNext ? { pagination: pages } : {})}
            >
              {lines.map((line, position) => (
                <LedgerRow key={line.id} line={line} people={people} position={position} narrow={narrow} />
              ))}
            </IndexTable>
          )}
        </Card>
      </BlockStack>
    </MainPage>
  );
}
