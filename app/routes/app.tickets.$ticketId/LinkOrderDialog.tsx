import { BlockStack, Button, InlineStack, Modal, Spinner, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FulfillmentBadge } from '#app/ui/OrderBadges.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { OrderChoice, TicketHead } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { useReading } from '#app/ui/use-reading.ts';

const TYPING_MS = 300;

interface LinkOrderDialogProps {
  ticket: TicketHead;
  /** Something waits for it. */
  first?: boolean;
  onOwnChange(version: number): void;
  onClose(): void;
}

/** The customer's own orders; any other by its number, with a word that it is someone else's. */
export default function LinkOrderDialog({ ticket, first = false, onOwnChange, onClose }: LinkOrderDialogProps) {
  const { t } = useTranslation('ticket');
  const [number, setNumber] = useState('');
  const found = useReading<{ orders: OrderChoice[] }>(choicesOf(ticket, number), { pause: number ? TYPING_MS : 0 });
  const orders = found.answer?.orders;
  const door = useDoor<{ version: number }>(({ version }) => {
    onOwnChange(version);
    onClose();
  });
  return (
    <Modal open onClose={() => !door.busy && onClose()} title={t('order.link')}>
      <Modal.Section>
        <BlockStack gap="400">
          {first && <Text as="p">{t('link.first')}</Text>}
          <ProblemBanner problem={door.problem} />
          <ProblemBanner problem={found.problem} onRetry={found.again} />
          <TextField label={t('link.number')} value={number} onChange={setNumber} autoComplete="off" placeholder="#1042" loading={found.busy} helpText={t('link.help')} />
          {!orders && found.busy && <Spinner size="small" accessibilityLabel={t('link.searching')} />}
          {orders?.length === 0 && (
            <Text as="p" tone="subdued">
              {t(number.trim() ? 'link.noneOfNumber' : 'link.noneOfCustomer')}
            </Text>
          )}
          {orders?.map((order) => (
            <Choice
              key={order.id}
              order={order}
              current={order.id === ticket.orderId}
              busy={door.busy}
              onChoose={() => door.send(`/app/tickets/${ticket.id}/order`, { version: ticket.version, orderId: order.id })}
            />
          ))}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

function Choice({ order, current, busy, onChoose }: { order: OrderChoice; current: boolean; busy: boolean; onChoose(): void }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  return (
    <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
      <BlockStack gap="050">
        {/* Said, for the alignment of the stack around it would be inherited. */}
        <InlineStack align="start" gap="200" blockAlign="center">
          <Text as="span" fontWeight="semibold">
            {order.name}
          </Text>
          {order.fulfillmentStatus && <FulfillmentBadge status={order.fulfillmentStatus} />}
        </InlineStack>
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {[format.day(order.createdAt), format.money(order.total), order.items, order.own ? null : t('link.foreign')].filter(Boolean).join(' · ')}
        </Text>
      </BlockStack>
      <Button onClick={onChoose} disabled={busy || current}>
        {t(current ? 'link.current' : 'link.choose')}
      </Button>
    </InlineStack>
  );
}

function choicesOf({ id, customerId }: TicketHead, number: string): string {
  return `/app/tickets/${id}/orders?number=${encodeURIComponent(number.trim())}${customerId ? `&customer=${customerId}` : ''}`;
}
