import { BlockStack, Checkbox, SkeletonBodyText, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { shippingLeft, type OrderLineView, type OrderView } from '#app/ui/ticket/order-view.ts';
import { useIssueChoice } from './IssueChoice.tsx';
import { chosenLines, LineSteppers, type Quantities } from './LineSteppers.tsx';
import { RefundReview } from './RefundReview.tsx';
import { issuesFor, prefilled, type ResolutionDialogProps } from './resolution-dialog.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { TakenUnits } from './TakenUnits.tsx';
import { useResolution } from './use-resolution.ts';

/** Refund by line and quantity: Shopify says what it comes to, the agent confirms exactly that. */
export default function RefundDialog({ view, order, reply, onClose, onSettled }: ResolutionDialogProps) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const { issue, causeId, field } = useIssueChoice(issuesFor(view.issues, reply), view.ticket.orderId, view.causes);
  const steps = useResolution({ kind: 'refund', ticketId: view.ticket.id, onSettled });
  const [chosen, setChosen] = useState<Quantities | null>(null);
  const [restocked, setRestocked] = useState<Record<string, boolean>>({});
  const [notify, setNotify] = useState(view.shopifyNotifies.refund);
  const [shipping, setShipping] = useState<string | null>(null);
  const quantities = chosen ?? prefilled(order, issue, reply);
  const lines = chosenLines(quantities).map((line) => ({ ...line, restock: restocked[line.orderLineId] ?? false }));
  const go = () =>
    order && steps.plan({ orderId: order.id, lines, shipping: shipping?.trim() || null, notify }, issue ? { id: issue.id } : { orderId: order.id, causeId: causeId || null, lines: chosenLines(quantities) });
  const plan = steps.row?.plan.kind === 'refund' ? steps.row.plan : null;
  return (
    <ResolutionModal
      kind="refund"
      steps={steps}
      reply={reply}
      confirmLabel={plan ? t(reply ? 'refund.confirmAndSend' : 'refund.confirm', { amount: format.money(plan.presentmentAmount) }) : ''}
      ready={order !== null && (lines.length > 0 || Boolean(shipping?.trim()))}
      onContinue={() => go()}
      onClose={onClose}
      reviewing={plan && <RefundReview plan={plan} />}
      choosing={
        order ? (
          <BlockStack gap="400">
            {field}
            <LineSteppers lines={order.lines} quantities={quantities} most={(line) => line.left ?? 0} onChange={setChosen} beneath={(line) => (
                <>
                  <Price line={line} />
                  <TakenUnits line={line} />
                  {(quantities[line.id] ?? 0) > 0 && <Restock line={line} checked={restocked[line.id] ?? false} onChange={(on) => setRestocked({ ...restocked, [line.id]: on })} />}
                </>
              )} />
            <Shipping order={order} value={shipping} onChange={setShipping} />
            <Checkbox label={t('refund.notify')} helpText={t('refund.notifyHelp')} checked={notify} onChange={setNotify} />
          </BlockStack>
        ) : (
          <SkeletonBodyText lines={6} />
        )
      }
    />
  );
}

function Price({ line }: { line: OrderLineView }) {
  const format = useFormat();
  return (
    <Text as="p" variant="bodySm" tone="subdued">
      {format.money(line.unitPrice)}
    </Text>
  );
}

/** Damaged goods stay out, unharmed ones go back: each line for itself. */
function Restock({ line, checked, onChange }: { line: OrderLineView; checked: boolean; onChange(on: boolean): void }) {
  const { t } = useTranslation('resolution');
  const label = (
    <>
      {t('refund.restock')}
      <Text as="span" visuallyHidden>
        {`: ${line.title}`}
      </Text>
    </>
  );
  return <Checkbox label={label} checked={checked} onChange={onChange} />;
}

function Shipping({ order, value, onChange }: { order: OrderView; value: string | null; onChange(value: string | null): void }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const left = shippingLeft(order);
  if (!left) return null;
  return (
    <BlockStack gap="200">
      <Checkbox label={t('refund.shipping', { most: format.money(left) })} checked={value !== null} onChange={(on) => onChange(on ? left.amount : null)} />
      {value !== null && <TextField label={t('refund.shippingAmount')} labelHidden autoComplete="off" inputMode="decimal" suffix={left.currency} value={value} onChange={onChange} />}
    </BlockStack>
  );
}
