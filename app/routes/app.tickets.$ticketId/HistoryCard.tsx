import { BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { StatusBadge } from '#app/ui/StatusBadge.tsx';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';

/** What this customer wrote before, and what was given back of late. */
export function HistoryCard({ view }: { view: TicketView }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  if (!view.ticket.customerId && !view.earlierTickets.length) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('history.title')}
        </Text>
        {view.compensation.map(({ refunded, replaced, count }) => (
          <Text as="p" key={refunded.currency}>
            {t('history.compensated', { refunded: format.money(refunded), replaced: format.money(replaced), count })}
          </Text>
        ))}
        {!view.compensation.length && (
          <Text as="p" tone="subdued">
            {t('history.nothing')}
          </Text>
        )}
        {view.earlierTickets.length > 0 && (
          <BlockStack gap="200" as="ul">
            {view.earlierTickets.map((ticket) => (
              <li key={ticket.id} style={{ listStyle: 'none' }}>
                <BlockStack gap="050">
                  <Link url={`/app/tickets/${ticket.id}`} monochrome>
                    {`#${ticket.number} ${ticket.subject || t('noSubject')}`}
                  </Link>
                  <InlineStack gap="200" blockAlign="center">
                    <Text as="span" variant="bodySm" tone="subdued">
                      {format.day(ticket.openedAt)}
                    </Text>
                    <StatusBadge status={ticket.status} />
                  </InlineStack>
                </BlockStack>
              </li>
            ))}
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  );
}
