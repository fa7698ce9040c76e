import { BlockStack, Modal, SkeletonBodyText, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { ResolutionRow } from '#app/domain/resolutions/resolution-row.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { ResolutionView } from '#app/ui/ticket/ticket-view.ts';
import { useReading } from '#app/ui/use-reading.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { Review } from './Review.tsx';
import { useResolution } from './use-resolution.ts';

interface AskedDialogProps {
  ticketId: string;
  resolution: ResolutionView;
  onClose(): void;
  onSettled(row: ResolutionRow): void;
}

/** The plan of what a shopper asked for: looked at and confirmed as any other, or left. */
export default function AskedDialog({ resolution, onClose, ...ways }: AskedDialogProps) {
  const { t } = useTranslation('resolution');
  const reading = useReading<{ row: ResolutionRow }>(`/app/resolutions/${resolution.id}/approval`);
  const row = reading.answer?.row;
  if (row) return <Planned {...ways} row={row} onClose={onClose} />;
  return (
    <Modal open onClose={onClose} title={t(`${resolution.kind}.title`)}>
      <Modal.Section>
        <ProblemBanner problem={reading.problem} onRetry={reading.again} />
        {reading.busy && <SkeletonBodyText lines={6} />}
      </Modal.Section>
    </Modal>
  );
}

function Planned({ row, ticketId, onClose, onSettled }: Omit<AskedDialogProps, 'resolution'> & { row: ResolutionRow }) {
  const { t } = useTranslation('resolution');
  const steps = useResolution({ kind: row.kind, ticketId, planned: row, onSettled });
  const plan = steps.row?.plan ?? null;
  return (
    <ResolutionModal
      kind={row.kind}
      // There is nothing to choose: who wants it otherwise plans it anew.
      steps={{ ...steps, back: onClose }}
      reply={null}
      confirmLabel={t('state.asked.confirm')}
      ready={false}
      onContinue={onClose}
      onClose={onClose}
      choosing={null}
      reviewing={
        plan && (
          <BlockStack gap="400">
            <Text as="p">{t('state.asked.look')}</Text>
            <Review plan={plan} />
          </BlockStack>
        )
      }
    />
  );
}
