import { BlockStack, Divider, InlineStack, SkeletonBodyText, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { availableOf, type VariantChoice } from '#app/domain/orders/variant-choice.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { ScopeNote } from '#app/ui/ScopeNote.tsx';
import { errorAt } from './error-at.ts';
import { ExchangeReview } from './ExchangeReview.tsx';
import { useIssueChoice } from './IssueChoice.tsx';
import { Stepper } from './LineSteppers.tsx';
import { issuesFor, type ResolutionDialogProps } from './resolution-dialog.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { ReturnFields } from './ReturnFields.tsx';
import { returnStart } from './return-start.ts';
import { useResolution } from './use-resolution.ts';
import { useReturnChoices } from './use-return-choices.ts';
import { useReturnFields } from './use-return-fields.ts';
import { VariantPicker } from './VariantPicker.tsx';

const FIELDS = ['reasonId', 'shippingFee', 'wayBack.trackingNumber', 'wayBack.trackingUrl', 'wayBack.labelUrl'];
const MOST = 100;

/** Goods come back and others go out for them, on the same order. */
export default function ExchangeDialog({ view, order, reply, onClose, onSettled }: ResolutionDialogProps) {
  const { t } = useTranslation('returns');
  const { issue, causeId, field } = useIssueChoice(issuesFor(view.issues, reply), view.ticket.orderId, view.causes);
  const steps = useResolution({ kind: 'exchange', ticketId: view.ticket.id, onSettled });
  const { scope, choices, problem, again } = useReturnChoices(order?.id ?? null);
  const fields = useReturnFields(returnStart({ choices, issue, causeId, reply, usual: view.shopifyNotifies.return }));
  const [variant, setVariant] = useState<VariantChoice | null>(null);
  const [count, setCount] = useState(1);
  const plan = steps.row?.plan.kind === 'exchange' ? steps.row.plan : null;
  const back = choices?.lines.find((line) => (fields.quantities[line.fulfillmentLineId] ?? 0) > 0) ?? null;
  const bought = order?.lines.find((line) => line.id === back?.orderLineId) ?? null;
  const go = () => {
    if (!order || !choices || !variant) return;
    steps.plan({ ...fields.wish(order.id), exchanges: [{ variantId: variant.id, quantity: count }] }, issue ? { id: issue.id } : { orderId: order.id, causeId: causeId || null, lines: fields.issueLines(choices) });
  };
  return (
    <ResolutionModal
      kind="exchange"
      steps={steps}
      reply={reply}
      fields={FIELDS}
      confirmLabel={t(reply ? 'confirmExchangeAndSend' : 'confirmExchange')}
      ready={choices !== null && fields.ready && variant !== null}
      onContinue={() => go()}
      onClose={onClose}
      reviewing={plan && <ExchangeReview plan={plan} />}
      choosing={
        <BlockStack gap="400">
          <ScopeNote scope={scope} />
          <ProblemBanner problem={problem} onRetry={again} />
          {choices && field}
          {choices ? <ReturnFields choices={choices} fields={fields} errorOf={(name) => errorAt(steps, name)} /> : scope.granted !== false && !problem && <SkeletonBodyText lines={6} />}
          {choices && choices.lines.length > 0 && (
            <>
              <Divider />
              <Text as="h3" variant="headingSm">
                {t('exchangeFor')}
              </Text>
              <VariantPicker label={t('newItem')} productId={bought?.productId ?? null} without={bought?.variantId ?? null} chosen={variant} onChoose={setVariant} />
              {variant && (
                <InlineStack align="space-between" blockAlign="center">
                  <Text as="span">{t('howMany')}</Text>
                  <Stepper line={variant} value={count} most={Math.min(MOST, variant.sellsWhenOut ? MOST : (availableOf(variant) ?? MOST))} least={1} onChange={setCount} />
                </InlineStack>
              )}
            </>
          )}
        </BlockStack>
      }
    />
  );
}
