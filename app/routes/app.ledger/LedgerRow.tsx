import { BlockStack, Box, IndexTable, InlineStack, Link, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '#app/domain/resolutions/ledger/ledger-line.server.ts';
import { stateTold } from '#app/domain/resolutions/ledger/state-told.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';

interface Props {
  line: LedgerLine;
  people: { id: string; name: string }[];
  position: number;
  /** On a telephone: all of it below each other. */
  narrow: boolean;
  /** Nothing is booked of it yet. */
  open: boolean;
}

/** One act on the shop's money or goods. */
export function LedgerRow({ line, people, position, narrow, open }: Props) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  // Somebody who has left is known by Shopify's id alone; a policy by the name it had.
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? (id?.startsWith('policy:') ? t('by.policy', { policy: line.policyName }) : (id ?? ''));
  const byUs = line.approvedBy ? t('by.approved', { name: nameOf(line.confirmedBy), approver: nameOf(line.approvedBy) }) : nameOf(line.confirmedBy);
  const by = line.source === 'elsewhere' ? t('by.elsewhere') : byUs;
  const ticket = line.ticket && <Link url={`/app/tickets/${line.ticket.id}`}>{`#${line.ticket.number}`}</Link>;
  const [at, kind, worth, state] = [format.moment(line.at), t(`kind.${line.kind}`), format.money(line.worth), t(`state.${stateTold(line.state, open)}`)];
  const moved = /[1-9]/.test(line.moved.amount) ? format.money(line.moved) : '–';
  if (narrow) {
    return (
      <IndexTable.Row id={line.id} position={position}>
        <Box padding="300" width="100%">
          <BlockStack gap="050">
            <InlineStack align="space-between" gap="200">
              <Text as="span" fontWeight="semibold">{`${kind} · ${line.orderName}`}</Text>
              <Text as="span" fontWeight="semibold" numeric>
                {open ? worth : moved}
              </Text>
            </InlineStack>
            {!open && worth !== moved && (
              <Text as="span" variant="bodySm" tone="subdued">
                {`${t('heads.worth')} ${worth}`}
              </Text>
            )}
            <Text as="span" variant="bodySm">{`${state} · ${by}`}</Text>
            <InlineStack align="space-between" gap="200">
              <Text as="span" variant="bodySm" tone="subdued">
                {at}
              </Text>
              {line.ticket && <Link url={`/app/tickets/${line.ticket.id}`}>{t('ticketNumber', { number: line.ticket.number })}</Link>}
            </InlineStack>
          </BlockStack>
        </Box>
      </IndexTable.Row>
    );
  }
  return (
    <IndexTable.Row id={line.id} position={position}>
      <IndexTable.Cell>{at}</IndexTable.Cell>
      <IndexTable.Cell>{kind}</IndexTable.Cell>
      <IndexTable.Cell>{line.orderName}</IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric>
          {worth}
        </Text>
      </IndexTable.Cell>
      {!open && (
        <IndexTable.Cell>
          <Text as="span" alignment="end" numeric>
            {moved}
          </Text>
        </IndexTable.Cell>
      )}
      <IndexTable.Cell>{by}</IndexTable.Cell>
      <IndexTable.Cell>{state}</IndexTable.Cell>
      <IndexTable.Cell>{ticket}</IndexTable.Cell>
    </IndexTable.Row>
  );
}
