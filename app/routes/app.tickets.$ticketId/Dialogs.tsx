import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { lazyDialog } from '#app/ui/LazyDialog.tsx';
import type { IssueView, ResolutionView, TicketView } from '#app/ui/ticket/ticket-view.ts';
import type { PromisedReply } from './composer-reply.ts';
import { resolutionDialogs } from './resolving/dialogs.ts';
import { useLiveOrder } from './resolving/use-live-order.ts';
import type { OrderReading } from './use-order.ts';

// Loaded when first opened: reading a ticket does not pay for them.
const OpenIssueDialog = lazyDialog(() => import('./OpenIssueDialog.tsx'));
const CauseDialog = lazyDialog(() => import('./CauseDialog.tsx'));
const CloseIssueDialog = lazyDialog(() => import('./CloseIssueDialog.tsx'));
const LossDialog = lazyDialog(() => import('./resolving/LossDialog.tsx'));
const CancelReplacementDialog = lazyDialog(() => import('./resolving/CancelReplacementDialog.tsx'));
const IntakeDialog = lazyDialog(() => import('./resolving/IntakeDialog.tsx'));
const ApprovalDialog = lazyDialog(() => import('./resolving/ApprovalDialog.tsx'));
const AskedDialog = lazyDialog(() => import('./resolving/AskedDialog.tsx'));
const LinkCustomerDialog = lazyDialog(() => import('./LinkCustomerDialog.tsx'));
const OrderUnread = lazyDialog(() => import('./resolving/OrderUnread.tsx'));
const LinkOrderDialog = lazyDialog(() => import('./LinkOrderDialog.tsx'));

export type OpenDialog =
  | { name: 'resolution'; kind: ResolutionKind; reply: PromisedReply | null; returnId?: string | undefined }
  | { name: 'link' | 'customer' | 'openIssue' }
  | { name: 'loss' | 'intake' | 'approval' | 'asked' | 'cancelReplacement'; resolution: ResolutionView }
  | { name: 'closeIssue' | 'cause'; issue: IssueView };

interface DialogsProps {
  dialog: OpenDialog | null;
  view: TicketView;
  reading: OrderReading;
  onOwnChange(version: number): void;
  onClose(): void;
}

/** Whichever dialog is open. */
export function Dialogs({ dialog, view, reading, onOwnChange, onClose }: DialogsProps) {
  const { t } = useTranslation('resolution');
  const live = useLiveOrder(reading, dialog);
  const linked = useRef(false);
  if (!dialog) return null;
  const finish = (toast: string, isError = false) => {
    window.shopify?.toast.show(t(`toast.${toast}`), { isError });
    reading.reload();
    onClose();
  };
  const settled = (row: ResolutionRow) => {
    if ('reply' in dialog) dialog.reply?.sent();
    finish(row.state === 'done' ? (isPending(row) ? (row.kind === 'cancellation' ? 'cancelling' : 'pending') : row.kind) : row.state, row.state === 'failed');
  };
  const common = { view, onClose };
  const { orderId } = view.ticket;
  const ResolutionDialog = dialog.name === 'resolution' ? resolutionDialogs[dialog.kind] : null;
  // As it is now: a colleague may have changed it while the dialog is open.
  const issue = 'issue' in dialog ? (view.issues.find((one) => one.id === dialog.issue.id) ?? dialog.issue) : null;
  return (
    <>
      {dialog.name === 'resolution' && !orderId && (
        <LinkOrderDialog
          ticket={view.ticket}
          first
          onOwnChange={(version) => {
            linked.current = true;
            onOwnChange(version);
          }}
          onClose={() => {
            // With its order, the resolution takes this dialog's place.
            if (!linked.current) onClose();
            linked.current = false;
          }}
        />
      )}
      {dialog.name === 'resolution' && orderId && !live && !reading.busy && <OrderUnread kind={dialog.kind} reading={reading} onClose={onClose} />}
      {ResolutionDialog && 'reply' in dialog && orderId && (live || reading.busy) && <ResolutionDialog {...common} order={live} reply={dialog.reply} returnId={dialog.returnId ?? null} onSettled={settled} />}
      {dialog.name === 'loss' && <LossDialog resolution={dialog.resolution} onClose={onClose} onEnded={() => finish('lost')} />}
      {dialog.name === 'intake' && <IntakeDialog resolution={dialog.resolution} onClose={onClose} onTold={() => finish('told')} />}
      {dialog.name === 'cancelReplacement' && <CancelReplacementDialog {...common} resolution={dialog.resolution} onSettled={settled} />}
      {dialog.name === 'approval' && <ApprovalDialog resolution={dialog.resolution} own={dialog.resolution.askedById === view.me} onClose={onClose} onSettled={settled} />}
      {dialog.name === 'asked' && <AskedDialog ticketId={view.ticket.id} resolution={dialog.resolution} onClose={onClose} onSettled={settled} />}
      {dialog.name === 'link' && <LinkOrderDialog ticket={view.ticket} onOwnChange={onOwnChange} onClose={onClose} />}
      {dialog.name === 'customer' && <LinkCustomerDialog ticket={view.ticket} onOwnChange={onOwnChange} onClose={onClose} />}
      {dialog.name === 'openIssue' && <OpenIssueDialog ticket={view.ticket} order={reading.order} causes={view.causes} onClose={onClose} />}
      {issue && dialog.name === 'cause' && <CauseDialog issue={issue} causes={view.causes} onClose={onClose} />}
      {issue && dialog.name === 'closeIssue' && <CloseIssueDialog issue={issue} causes={view.causes} suggested={suggestedOutcome(view, issue)} onClose={onClose} />}
    </>
  );
}

/** Asked for, and not confirmed by the payment provider. */
function isPending({ outcome }: ResolutionRow): boolean {
  return outcome !== null && 'pending' in outcome && outcome.pending;
}

/** What was done about the issue last; an answer, if nothing was. */
function suggestedOutcome(view: TicketView, issue: IssueView): string {
  const done = view.resolutions.find((resolution) => resolution.issueId === issue.id && resolution.state === 'done');
  return done?.closesAs ?? 'answered';
}
