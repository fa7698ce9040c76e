import { Banner, Modal } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { OrderReading } from '../use-order.ts';

interface OrderUnreadProps {
  kind: ResolutionKind;
  reading: OrderReading;
  onClose(): void;
}

/** Nothing is planned on an order that Shopify did not show: it is asked again here. */
export default function OrderUnread({ kind, reading, onClose }: OrderUnreadProps) {
  const { t } = useTranslation('resolution');
  const { t: ticket } = useTranslation('ticket');
  return (
    <Modal open onClose={onClose} title={t(`${kind}.title`)} primaryAction={{ content: ticket('order.askAgain'), onAction: reading.reload, loading: reading.busy }} secondaryActions={[{ content: t('cancel'), onAction: onClose }]}>
      <Modal.Section>
        <Banner tone="warning">
          <p>{reading.problem?.message ?? t('refused.not_live')}</p>
        </Banner>
      </Modal.Section>
    </Modal>
  );
}
