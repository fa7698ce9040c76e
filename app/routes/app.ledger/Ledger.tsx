import { useNavigate } from '@remix-run/react';
import { BlockStack, Box, Card, InlineStack, Select, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { WaitingPage } from '#app/domain/resolutions/approval/awaiting-approval.server.ts';
import type { LedgerLine } from '#app/domain/resolutions/ledger/ledger-line.server.ts';
import type { LedgerSums } from '#app/domain/resolutions/ledger/ledger-sums.sql.server.ts';
import type { OpenPage } from '#app/domain/resolutions/ledger/open-lines.server.ts';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { MainPage } from '#app/ui/MainPage.tsx';
import { ExportButton } from './ExportButton.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { monthChoices } from './month-choices.ts';
import { OpenLines } from './OpenLines.tsx';
import { Sums } from './Sums.tsx';
import { useTurn } from './use-turn.ts';
import { Waiting } from './Waiting.tsx';

export interface LedgerView {
  lines: LedgerLine[];
  next: string | null;
  open: OpenPage;
  sums: LedgerSums;
  waiting: WaitingPage;
  people: { id: string; name: string }[];
  month: string;
  thisMonth: string;
  timeZone: string;
  first: boolean;
  firstOpen: boolean;
}

/** What waits for a second person, what went back in a month, every act of it, and what is still open. */
export function Ledger({ lines, next, open, sums, waiting, people, month, thisMonth, timeZone, first, firstOpen }: LedgerView) {
  const { t, i18n } = useTranslation('ledger');
  const navigate = useNavigate();
  const turn = useTurn(month);
  const pages = {
    hasPrevious: !first,
    hasNext: next !== null,
    onPrevious: () => turn('page', null),
    onNext: () => turn('page', next),
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
        <Box paddingInline={{ xs: '400', sm: '0' }}>
          <Text as="p" tone="subdued">
            {t('note', { zone: zoneName(timeZone, i18n.language) })}
          </Text>
        </Box>
        <Card padding="0">{lines.length === 0 ? <EmptyList title={t('emptyTitle')} text={t('empty')} /> : <LedgerTable lines={lines} people={people} pages={pages} />}</Card>
        <OpenLines open={open} people={people} month={month} first={firstOpen} />
      </BlockStack>
    </MainPage>
  );
}

/** As people call it: 대한민국 시간, Eastern Time. */
function zoneName(timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
