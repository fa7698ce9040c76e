import { useReading } from '#app/ui/use-reading.ts';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import type { ResolutionView } from '#app/ui/ticket/ticket-view.ts';
import CancellationDialog from './CancellationDialog.tsx';
import type { ResolutionDialogProps } from './resolution-dialog.ts';

interface CancelReplacementDialogProps extends Omit<ResolutionDialogProps, 'order' | 'reply'> {
  resolution: ResolutionView;
}

/** Cancels the order that a replacement made: its goods may be sent again or paid back. */
export default function CancelReplacementDialog({ resolution, ...rest }: CancelReplacementDialogProps) {
  const reading = useReading<{ order: OrderView }>(`/app/orders/${resolution.replacementId}`);
  return <CancellationDialog {...rest} order={reading.answer?.order ?? null} reply={null} issueId={resolution.issueId} />;
}
