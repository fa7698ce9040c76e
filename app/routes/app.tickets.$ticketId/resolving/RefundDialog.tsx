import { BlockStack, Checkbox, SkeletonBodyText } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefundChoices } from '#app/domain/resolutions/refund-choices.server.ts';
import type { RefundWish } from '#app/domain/resolutions/wish.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useReading } from '#app/ui/use-reading.ts';
import { errorAt } from './error-at.ts';
import { useIssueChoice } from './IssueChoice.tsx';
import { chosenLines, LineSteppers, type Quantities } from './LineSteppers.tsx';
import { RefundExtras } from './RefundExtras.tsx';
import { RefundLineParts } from './RefundLineParts.tsx';
import { RefundReview } from './RefundReview.tsx';
import { RefundTarget } from './RefundTarget.tsx';
import { RefundWays } from './RefundWays.tsx';
import { issuesFor, prefilled, type ResolutionDialogProps } from './resolution-dialog.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { useRefundWish } from './use-refund-wish.ts';
import { useResolution } from './use-resolution.ts';

/** Refund by item, or by an amount: Shopify says what it comes to, the agent confirms exactly that. */
export default function RefundDialog({ view, order, reply, onClose, onSettled }: ResolutionDialogProps) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const { issue, causeId, field } = useIssueChoice(issuesFor(view.issues, reply), view.ticket.orderId, view.causes);
  const steps = useResolution({ kind: 'refund', ticketId: view.ticket.id, onSettled });
  // Beside the form: where it does not come, everything but these choices is there.
  const choices = useReading<{ choices: RefundChoices }>(order && `/app/orders/${order.id}/refund-choices`).answer?.choices ?? null;
  const [chosen, setChosen] = useState<Quantities | null>(null);
  const quantities = chosen ?? prefilled(order, issue, reply);
  const wishing = useRefundWish({ order, quantities, choices, notify: view.shopifyNotifies.refund, preset: reply?.preset ?? null });
  // What is typed counts for the plan it was typed on.
  const [shift, setShift] = useState<{ of: string; typed: Record<string, string> } | null>(null);
  const errorOf = (name: string) => errorAt(steps, name);
  const plan = steps.row?.plan.kind === 'refund' ? steps.row.plan : null;
  const shifting = shift && shift.of === steps.row?.id ? shift.typed : null;
  const go = (ways?: RefundWish['ways']) =>
    order && steps.plan({ ...wishing.wish(order, ways) }, issue ? { id: issue.id } : { orderId: order.id, causeId: causeId || null, lines: chosenLines(quantities) });
  return (
    <ResolutionModal
      kind="refund"
      steps={steps}
      reply={reply}
      fields={plan ? waysOf(choices) : fieldsOf(Object.keys(quantities))}
      confirmLabel={plan ? t(reply ? 'refund.confirmAndSend' : 'refund.confirm', { amount: format.money(plan.presentmentAmount) }) : ''}
      ready={order !== null && wishing.ready}
      paused={shifting !== null}
      onContinue={() => go()}
      onClose={onClose}
      reviewing={
        plan && (
          <BlockStack gap="300">
            <RefundReview plan={plan} />
            <RefundWays plan={plan} busy={steps.planning} typed={shifting} onType={(typed) => setShift({ of: steps.row!.id, typed })} errorOf={errorOf} onSpread={(ways) => go(ways)} />
          </BlockStack>
        )
      }
      choosing={
        order ? (
          <BlockStack gap="400">
            {field}
            <LineSteppers
              lines={order.lines}
              quantities={quantities}
              most={(line) => line.left ?? 0}
              onChange={setChosen}
              beneath={(line) => <RefundLineParts line={line} chosen={(quantities[line.id] ?? 0) > 0} wishing={wishing} choices={choices} error={errorOf(`lines.${line.id}`)} />}
            />
            <RefundExtras order={order} choices={choices} wishing={wishing} items={chosenLines(quantities).length > 0} errorOf={errorOf} />
            <RefundTarget choices={choices} wishing={wishing} errorOf={errorOf} />
            <Checkbox label={t('refund.notify')} helpText={t('refund.notifyHelp')} checked={wishing.form.notify} onChange={(notify) => wishing.change({ notify })} />
          </BlockStack>
        ) : (
          <SkeletonBodyText lines={6} />
        )
      }
    />
  );
}

/** What says beside itself what is wrong with it. */
function fieldsOf(lineIds: string[]): string[] {
  return ['amount', 'shipping', 'to', 'creditExpiresOn', ...lineIds.map((id) => `lines.${id}`)];
}

function waysOf(choices: RefundChoices | null): string[] {
  return ['ways', ...(choices?.ways ?? []).map(({ parentId }) => `ways.${parentId}`)];
}
