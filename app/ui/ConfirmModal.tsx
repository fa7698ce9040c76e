import { Modal, TitleBar } from '@shopify/app-bridge-react';
import { Box, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

interface Props {
  id: string;
  open: boolean;
  title: string;
  text: string;
  /** What happens on yes, as a verb. */
  action: string;
  busy: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmModal({ id, open, title, text, action, busy, onConfirm, onClose }: Props) {
  const { t } = useTranslation('forms');
  return (
    <Modal id={id} open={open} onHide={onClose}>
      <Box padding="400">
        <Text as="p">{text}</Text>
      </Box>
      <TitleBar title={title}>
        <button variant="primary" tone="critical" type="button" onClick={onConfirm} disabled={busy}>
          {action}
        </button>
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
      </TitleBar>
    </Modal>
  );
}
