import { useFetcher } from '@remix-run/react';
import { BlockStack, Button, InlineStack, Modal, Text, TextField } from '@shopify/polaris';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerChoice } from '#app/domain/customers/customer-choices.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { TicketHead } from '#app/ui/ticket/ticket-view.ts';
import { useDoor, type PageProblem } from '#app/ui/use-door.ts';

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
  const found = useFound(ticket.id, words);
  const door = useDoor<{ version: number }>(({ version }) => {
    onOwnChange(version);
    onClose();
  });
  return (
    <Modal open onClose={() => !door.busy && onClose()} title={t('customer.link')}>
      <Modal.Section>
        <BlockStack gap="400">
          <ProblemBanner problem={door.problem ?? found.problem} />
          <TextField label={t('customer.search')} value={words} onChange={setWords} autoComplete="off" loading={found.busy} />
          {found.customers?.length === 0 && words.trim() && (
            <Text as="p" tone="subdued">
              {t('customer.noneFound')}
            </Text>
          )}
          {found.customers?.map((customer) => (
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

function useFound(ticketId: string, words: string): { customers: CustomerChoice[] | null; problem: PageProblem | null; busy: boolean } {
  const fetcher = useFetcher<unknown>();
  const { load } = fetcher;
  const asked = words.trim();
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => load(`/app/tickets/${ticketId}/customer?words=${encodeURIComponent(asked)}`), TYPING_MS);
    return () => clearTimeout(timer);
    // `load` is a new function with each answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ticketId, asked]);
  const data = fetcher.data as { customers: CustomerChoice[] } | { problem: PageProblem } | undefined;
  return { customers: asked && data && 'customers' in data ? data.customers : null, problem: data && 'problem' in data ? data.problem : null, busy: fetcher.state !== 'idle' };
}
