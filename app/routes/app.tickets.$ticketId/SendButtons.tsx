import { ActionList, Button, ButtonGroup, Popover } from '@shopify/polaris';
import { ChevronDownIcon } from '@shopify/polaris-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { ThenStatus } from './composer-reply.ts';

interface SendButtonsProps {
  kind: 'reply' | 'note';
  promise: ResolutionKind | null;
  busy: boolean;
  disabled: boolean;
  onSend(thenStatus?: ThenStatus): void;
}

/** One dominant way to send; a reply can leave the ticket in another status. */
export function SendButtons({ kind, promise, busy, disabled, onSend }: SendButtonsProps) {
  const { t } = useTranslation('ticket');
  const [open, setOpen] = useState(false);
  if (kind === 'note') {
    return (
      <Button variant="primary" onClick={() => onSend()} loading={busy} disabled={disabled}>
        {t('composer.addNote')}
      </Button>
    );
  }
  if (promise) {
    return (
      <Button variant="primary" onClick={() => onSend()} loading={busy} disabled={disabled}>
        {t(`composer.review.${promise}`)}
      </Button>
    );
  }
  const choose = (status: ThenStatus) => () => {
    setOpen(false);
    onSend(status);
  };
  return (
    <ButtonGroup variant="segmented">
      <Button variant="primary" onClick={() => onSend()} loading={busy} disabled={disabled}>
        {t('composer.send')}
      </Button>
      <Popover
        active={open}
        onClose={() => setOpen(false)}
        preferredAlignment="right"
        activator={<Button variant="primary" icon={ChevronDownIcon} disabled={disabled || busy} accessibilityLabel={t('composer.moreWays')} onClick={() => setOpen(!open)} />}
      >
        <ActionList
          items={(['resolved', 'open'] as const).map((status) => ({ content: t(`composer.sendAnd.${status}`), onAction: choose(status) }))}
        />
      </Popover>
    </ButtonGroup>
  );
}
