import { Banner, BlockStack, Link, List, Modal, SkeletonBodyText, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import type { LossView } from '#app/ui/ticket/loss-view.ts';
import type { ResolutionView } from '#app/ui/ticket/ticket-view.ts';
import { useDoor } from '#app/ui/use-door.ts';
import { useReading } from '#app/ui/use-reading.ts';
import { Parcels } from '../Parcels.tsx';

interface LossDialogProps {
  resolution: ResolutionView;
  onClose(): void;
  onEnded(): void;
}

/** Ends a replacement that never arrived: what Shopify knows of it now, what ending does, and one button. */
export default function LossDialog({ resolution, onClose, onEnded }: LossDialogProps) {
  const { t } = useTranslation('resolution');
  const address = `/app/resolutions/${resolution.id}/loss`;
  const reading = useReading<{ loss: LossView | null }>(address);
  const ending = useDoor(onEnded);
  const changed = ending.problem?.code === 'order_changed' ? (ending.problem.shown as { fresh: LossView } | null) : null;
  const loss = changed?.fresh ?? reading.answer?.loss ?? null;
  /** Somebody ended it. */
  const over = reading.answer?.loss === null;
  return (
    <Modal
      open
      onClose={() => !ending.busy && onClose()}
      title={t('loss.title', { order: resolution.replacementName ?? '' })}
      primaryAction={{ content: t('loss.confirm'), onAction: () => loss && ending.send(address, { seen: loss.seen }), loading: ending.busy, disabled: !loss || ending.busy }}
      secondaryActions={[{ content: t('cancel'), onAction: onClose, disabled: ending.busy }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          {changed ? (
            <Banner tone="warning">
              <p>{t('loss.changed')}</p>
            </Banner>
          ) : (
            <ProblemBanner problem={ending.problem} />
          )}
          <ProblemBanner problem={reading.problem} onRetry={reading.again} />
          {loss && <Loss loss={loss} />}
          {!loss && over && <Text as="p">{t('loss.over')}</Text>}
          {!loss && !over && reading.busy && <SkeletonBodyText lines={5} />}
          <Link url={`shopify://admin/orders/${resolution.replacementId}`} target="_top">
            {t('loss.open', { order: resolution.replacementName ?? '' })}
          </Link>
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}

function Loss({ loss }: { loss: LossView }) {
  const { t } = useTranslation('resolution');
  const goods = loss.lines.map((line) => `${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''} × ${line.quantity}`);
  return (
    <BlockStack gap="400">
      <Text as="p">{t(loss.cancelled ? 'loss.cancelled' : 'loss.notArrived', { order: loss.orderName })}</Text>
      <Parcels fulfillments={loss.parcels} />
      <List>
        {goods.map((line) => (
          <List.Item key={line}>{t('loss.free', { line, order: loss.ofOrder })}</List.Item>
        ))}
        <List.Item>{t('loss.stays')}</List.Item>
        <List.Item>{t('loss.again')}</List.Item>
      </List>
    </BlockStack>
  );
}
