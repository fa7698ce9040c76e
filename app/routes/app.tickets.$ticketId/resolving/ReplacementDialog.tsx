import { BlockStack, Checkbox, SkeletonBodyText, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressView, OrderLineView } from '#app/ui/ticket/order-view.ts';
import { AddressFields } from './AddressFields.tsx';
import { useIssueChoice } from './IssueChoice.tsx';
import { chosenLines, LineSteppers, type Quantities } from './LineSteppers.tsx';
import { ReplacementReview } from './ReplacementReview.tsx';
import { issuesFor, notifiesAtFirst, prefilled, type ResolutionDialogProps } from './resolution-dialog.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { SentInstead, type Instead } from './SentInstead.tsx';
import { TakenUnits } from './TakenUnits.tsx';
import { useResolution } from './use-resolution.ts';

/** The goods once more, to the same door or another one. */
export default function ReplacementDialog({ view, order, reply, onClose, onSettled }: ResolutionDialogProps) {
  const { t } = useTranslation('resolution');
  const { issue, causeId, field } = useIssueChoice(issuesFor(view.issues, reply), view.ticket.orderId, view.causes);
  const steps = useResolution({ kind: 'replacement', ticketId: view.ticket.id, onSettled });
  const [chosen, setChosen] = useState<Quantities | null>(null);
  const [instead, setInstead] = useState<Instead>({});
  const [address, setAddress] = useState<AddressView | null>(null);
  const [notify, setNotify] = useState(notifiesAtFirst(reply, view.shopifyNotifies.replacement));
  const quantities = chosen ?? prefilled(order, issue, reply);
  const lines = chosenLines(quantities);
  const go = () =>
    order && steps.plan({ orderId: order.id, lines: lines.map((line) => ({ ...line, variantId: instead[line.orderLineId]?.id ?? null })), shippingAddress: address, notify }, issue ? { id: issue.id } : { orderId: order.id, causeId: causeId || null, lines });
  const plan = steps.row?.plan.kind === 'replacement' ? steps.row.plan : null;
  return (
    <ResolutionModal
      kind="replacement"
      steps={steps}
      reply={reply}
      confirmLabel={t(reply ? 'replacement.confirmAndSend' : 'replacement.confirm')}
      ready={order !== null && lines.length > 0}
      onContinue={() => go()}
      onClose={onClose}
      reviewing={plan && <ReplacementReview plan={plan} />}
      choosing={
        order ? (
          <BlockStack gap="400">
            {field}
            <LineSteppers lines={order.lines} quantities={quantities} most={(line) => line.left ?? 0} onChange={setChosen} beneath={(line) => (
                <>
                  <Stock line={line} />
                  <TakenUnits line={line} />
                </>
              )} />
            <SentInstead lines={order.lines.filter((line) => (quantities[line.id] ?? 0) > 0)} instead={instead} onChange={setInstead} />
            <AddressFields given={order.address} changed={address} onChange={setAddress} />
            <Checkbox label={t('replacement.notify')} helpText={t('replacement.notifyHelp')} checked={notify} onChange={setNotify} />
          </BlockStack>
        ) : (
          <SkeletonBodyText lines={6} />
        )
      }
    />
  );
}

function Stock({ line }: { line: OrderLineView }) {
  const { t } = useTranslation('resolution');
  if (line.available === null) return null;
  return (
    <Text as="p" variant="bodySm" tone={line.available > 0 ? 'subdued' : 'caution'}>
      {t('replacement.available', { count: line.available })}
    </Text>
  );
}
