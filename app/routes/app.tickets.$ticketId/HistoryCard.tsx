import { BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { StatusBadge } from '#app/ui/StatusBadge.tsx';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';
import { CompensationLine } from './CompensationLine.tsx';

/** What this customer wrote before, and what was given back of late. */
export function HistoryCard({ view }: { view: TicketView }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  // With an order it stands beside the buttons that give.
  const tells = view.ticket.customerId && !view.ticket.orderId;
  if (!tells && !view.earlierTickets.length) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('history.title')}
        </Text>
        {tells && <CompensationLine compensation={view.compensation} />}
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
