import { BlockStack, SkeletonBodyText } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { ScopeNote } from '#app/ui/ScopeNote.tsx';
import { errorAt } from './error-at.ts';
import { useIssueChoice } from './IssueChoice.tsx';
import { issuesFor, type ResolutionDialogProps } from './resolution-dialog.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { ReturnFields } from './ReturnFields.tsx';
import { ReturnReview } from './ReturnReview.tsx';
import { returnStart } from './return-start.ts';
import { useResolution } from './use-resolution.ts';
import { useReturnChoices } from './use-return-choices.ts';
import { useReturnFields } from './use-return-fields.ts';

export const RETURN_FIELDS = ['reasonId', 'shippingFee', 'wayBack.trackingNumber', 'wayBack.trackingUrl', 'wayBack.labelUrl'];

/** Goods are taken back; money moves when they have come in. */
export default function ReturnDialog({ view, order, reply, onClose, onSettled }: ResolutionDialogProps) {
  const { t } = useTranslation('returns');
  const { issue, causeId, field } = useIssueChoice(issuesFor(view.issues, reply), view.ticket.orderId, view.causes);
  const steps = useResolution({ kind: 'return', ticketId: view.ticket.id, onSettled });
  const { scope, choices, problem, again } = useReturnChoices(order?.id ?? null);
  const fields = useReturnFields(returnStart({ choices, issue, causeId, reply, usual: view.shopifyNotifies.return }));
  const plan = steps.row?.plan.kind === 'return' ? steps.row.plan : null;
  const go = () => order && choices && steps.plan(fields.wish(order.id), issue ? { id: issue.id } : { orderId: order.id, causeId: causeId || null, lines: fields.issueLines(choices) });
  return (
    <ResolutionModal
      kind="return"
      steps={steps}
      reply={reply}
      fields={RETURN_FIELDS}
      confirmLabel={t(reply ? 'confirmReturnAndSend' : 'confirmReturn')}
      ready={choices !== null && fields.ready}
      onContinue={() => void go()}
      onClose={onClose}
      reviewing={plan && <ReturnReview plan={plan} />}
      choosing={
        <BlockStack gap="400">
          <ScopeNote scope={scope} />
          <ProblemBanner problem={problem} onRetry={again} />
          {choices && field}
          {choices ? <ReturnFields choices={choices} fields={fields} errorOf={(name) => errorAt(steps, name)} /> : scope.granted !== false && !problem && <SkeletonBodyText lines={6} />}
        </BlockStack>
      }
    />
  );
}
