import { Modal } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '#app/ui/ticket/ticket-view.ts';
import { useSaving } from './use-saving.ts';

interface PictureDialogProps {
  attachment: AttachmentView;
  /** The link that draws it now. */
  src: string;
  onError(): void;
  onClose(): void;
}

/** A picture as large as the page allows, and the way to save it. */
export default function PictureDialog({ attachment, src, onError, onClose }: PictureDialogProps) {
  const { t } = useTranslation('ticket');
  const { state, save } = useSaving(attachment);
  const failed = state === 'gone' || state === 'failed';
  return (
    <Modal
      open
      size="large"
      onClose={onClose}
      title={attachment.name}
      primaryAction={{ content: failed ? t(`files.${state}`, { name: attachment.name }) : t('files.save'), onAction: save, loading: state === 'busy', disabled: state === 'gone' }}
      secondaryActions={[{ content: t('files.close'), onAction: onClose }]}
    >
      <Modal.Section>
        <img src={src} alt={attachment.name} onError={onError} style={{ display: 'block', maxWidth: '100%', maxHeight: '75vh', margin: '0 auto' }} />
      </Modal.Section>
    </Modal>
  );
}
