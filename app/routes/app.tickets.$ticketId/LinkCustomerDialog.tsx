import { BlockStack, Button, InlineStack, Modal, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerChoice } from '#app/domain/customers/customer-choices.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { TicketHead } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { useReading } from '#app/ui/use-reading.ts';

const TYPING_MS = 400;

interface LinkCustomerDialogProps {
  ticket: TicketHead;
  onOwnChange(version: number): void;
  onClose(): void;
}

/** Says whose ticket it is, out of those whom Shopify knows. */
export default function LinkCustomerDialog({ ticket, onOwnChange, onClose }: LinkCustomerDialogProps) {
  const { t } = useTranslation('ticket');
  const [words, setWords] = useState(ticket.customerId ? '' : (ticket.requesterEmail ?? ''));
  const asked = words.trim();
  const found = useReading<{ customers: CustomerChoice[] }>(asked ? `/app/tickets/${ticket.id}/customer?words=${encodeURIComponent(asked)}` : null, { pause: TYPING_MS });
  const customers = asked && found.answer ? found.answer.customers : null;
  const door = useDoor<{ version: number }>(({ version }) => {
    onOwnChange(version);
    onClose();
  });
  return (
    <Modal open onClose={() => !door.busy && onClose()} title={t('customer.link')}>
      <Modal.Section>
        <BlockStack gap="400">
          <ProblemBanner problem={door.problem} />
          <ProblemBanner problem={found.problem} onRetry={found.again} />
          <TextField label={t('customer.search')} value={words} onChange={setWords} autoComplete="off" loading={found.busy} />
          {customers?.length === 0 && (
            <Text as="p" tone="subdued">
              {t('customer.noneFound')}
            </Text>
          )}
          {customers?.map((customer) => (
            <Choice
              key={customer.id}
              customer={customer}
              current={customer.id === ticket.customerId}
              busy={door.busy}
              onChoose={() => door.send(`/app/tickets/${ticket.id}/customer`, { version: ticket.version, customerId: customer.id })}
            />
          ))}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

function Choice({ customer, current, busy, onChoose }: { customer: CustomerChoice; current: boolean; busy: boolean; onChoose(): void }) {
  const { t } = useTranslation('ticket');
  return (
    <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
      <BlockStack gap="050">
        <Text as="p" fontWeight="semibold" breakWord>
          {customer.name ?? customer.email ?? customer.phone ?? customer.id}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {[customer.email, customer.phone, t('customer.orders', { count: customer.orderCount })].filter(Boolean).join(' · ')}
        </Text>
      </BlockStack>
      <Button onClick={onChoose} disabled={busy || current}>
        {t(current ? 'link.current' : 'link.choose')}
      </Button>
    </InlineStack>
  );
}
