import { BlockStack, Modal, SkeletonBodyText } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import type { CauseGroup, TicketHead } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { CauseSelect } from './CauseSelect.tsx';
import { chosenLines, LineSteppers, type Quantities } from './resolving/LineSteppers.tsx';

interface OpenIssueDialogProps {
  ticket: TicketHead;
  order: OrderView | null;
  causes: CauseGroup[];
  onClose(): void;
}

/** Says what went wrong with which goods of the order. */
export default function OpenIssueDialog({ ticket, order, causes, onClose }: OpenIssueDialogProps) {
  const { t } = useTranslation('resolution');
  const [causeId, setCauseId] = useState('');
  const [chosen, setChosen] = useState<Quantities | null>(null);
  const door = useDoor(onClose);
  const quantities = chosen ?? Object.fromEntries((order?.lines ?? []).map((line) => [line.id, line.quantity]));
  const lines = chosenLines(quantities);
  const issue = { orderId: ticket.orderId, causeId: causeId || null, lines };
  const open = () => door.send(`/app/tickets/${ticket.id}/issues`, { key: door.keyOf(issue), ...issue });
  return (
    <Modal
      open
      onClose={() => !door.busy && onClose()}
      title={t('issue.open')}
      primaryAction={{ content: t('issue.open'), onAction: open, loading: door.busy, disabled: !lines.length }}
      secondaryActions={[{ content: t('cancel'), onAction: onClose, disabled: door.busy }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <ProblemBanner problem={door.problem} />
          <CauseSelect causes={causes} value={causeId} onChange={setCauseId} />
          {order ? <LineSteppers lines={order.lines} quantities={quantities} most={(line) => line.quantity} onChange={setChosen} /> : <SkeletonBodyText lines={4} />}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
