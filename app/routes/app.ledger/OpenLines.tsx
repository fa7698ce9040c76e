import { BlockStack, Box, Card, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { OpenPage } from '#app/domain/resolutions/ledger/open-lines.server.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { useTurn } from './use-turn.ts';

interface Props {
  open: OpenPage;
  people: { id: string; name: string }[];
  month: string;
  /** Of its pages. */
  first: boolean;
}

/** What was confirmed in the month and has no day in the ledger yet. */
export function OpenLines({ open, people, month, first }: Props) {
  const { t } = useTranslation('ledger');
  const turn = useTurn(month);
  if (open.lines.length === 0) return null;
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t('open.title')}
          </Text>
          <Text as="p" tone="subdued">
            {t('open.text')}
          </Text>
        </BlockStack>
      </Box>
      <LedgerTable
        open
        lines={open.lines}
        people={people}
        pages={{
          hasPrevious: !first,
          hasNext: open.next !== null,
          onPrevious: () => turn('open', null),
          onNext: () => turn('open', open.next),
        }}
      />
    </Card>
  );
}
