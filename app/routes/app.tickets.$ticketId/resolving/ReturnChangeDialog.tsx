import { BlockStack, Checkbox, List, Modal, Select, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goodsName } from '#app/domain/resolutions/figures.ts';
import type { ReturnsPage } from '#app/domain/resolutions/returns/returns-of-order.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useDoor } from '#app/ui/use-door.ts';

/** Acts on a return that ask something before. */
export type AskedChange = 'approve' | 'decline' | 'close' | 'cancel' | 'label';

const REASONS = ['RETURN_PERIOD_ENDED', 'FINAL_SALE', 'OTHER'] as const;
const LONGEST_NOTE = 500;

interface ReturnChangeDialogProps {
  doc: Pick<ReturnsPage['returns'][number], 'id' | 'name' | 'lines'>;
  orderId: string;
  change: AskedChange;
  /** Whether Shopify writes to the customer as well, until the agent says otherwise. */
  notifies: boolean;
  onClose(): void;
  onDone(): void;
}

/** Shows what is agreed on, declines with a reason, adds a way back, or makes sure before a return ends. */
export function ReturnChangeDialog({ doc, orderId, change, notifies, onClose, onDone }: ReturnChangeDialogProps) {
  const { t } = useTranslation('returns');
  const [reason, setReason] = useState<(typeof REASONS)[number]>('RETURN_PERIOD_ENDED');
  const [note, setNote] = useState('');
  const [way, setWay] = useState({ trackingNumber: '', trackingUrl: '', labelUrl: '' });
  const [notify, setNotify] = useState(notifies);
  const door = useDoor<unknown>(() => {
    window.shopify?.toast.show(t('changed'));
    onDone();
  });
  const send = () => {
    const address = `/app/orders/${orderId}/returns/${doc.id}`;
    if (change === 'label') {
      const given = { trackingNumber: way.trackingNumber.trim() || null, trackingUrl: way.trackingUrl.trim() || null, labelUrl: way.labelUrl.trim() || null };
      door.send(`${address}/label`, { ...given, notify });
    } else door.send(`${address}/state`, { to: change, ...(change === 'decline' ? { reason, note: note.trim() || null, notify } : change === 'approve' ? { notify } : {}) }, 'PUT');
  };
  const errorOf = (field: string) => (door.problem?.field === field ? door.problem.message : undefined);
  const beside = ['trackingNumber', 'trackingUrl', 'labelUrl', 'note'].some((field) => errorOf(field));
  return (
    <Modal
      open
      onClose={() => !door.busy && onClose()}
      title={t(`ask.${change}.title`, { name: doc.name })}
      primaryAction={{ content: t(`acts.${change}`), onAction: send, loading: door.busy, destructive: change === 'cancel' || change === 'decline' }}
      secondaryActions={[{ content: t('back'), onAction: onClose, disabled: door.busy }]}
    >
      <Modal.Section>
        <BlockStack gap="400">
          <ProblemBanner problem={beside ? null : door.problem} />
          <Text as="p">{t(`ask.${change}.text`)}</Text>
          {change === 'approve' && (
            <List>
              {doc.lines.map((line) => (
                <List.Item key={line.id}>{t('ask.approve.units', { item: goodsName(line), count: line.quantity })}</List.Item>
              ))}
            </List>
          )}
          {change === 'decline' && (
            <>
              <Select label={t('ask.decline.reason')} options={REASONS.map((value) => ({ value, label: t(`ask.decline.reasons.${value}`) }))} value={reason} onChange={(value) => setReason(value as typeof reason)} />
              <TextField label={t('ask.decline.note')} multiline={3} maxLength={LONGEST_NOTE} autoComplete="off" value={note} onChange={setNote} error={errorOf('note')} />
            </>
          )}
          {change === 'label' && (
            <>
              <TextField label={t('way.trackingNumber')} autoComplete="off" maxLength={60} value={way.trackingNumber} onChange={(trackingNumber) => setWay({ ...way, trackingNumber })} error={errorOf('trackingNumber')} />
              <TextField label={t('way.trackingUrl')} type="url" placeholder="https://" autoComplete="off" value={way.trackingUrl} onChange={(trackingUrl) => setWay({ ...way, trackingUrl })} error={errorOf('trackingUrl')} />
              <TextField label={t('way.labelUrl')} type="url" placeholder="https://" helpText={t('way.labelHelp')} autoComplete="off" value={way.labelUrl} onChange={(labelUrl) => setWay({ ...way, labelUrl })} error={errorOf('labelUrl')} />
            </>
          )}
          {(change === 'approve' || change === 'decline' || change === 'label') && <Checkbox label={t('way.notify')} checked={notify} onChange={setNotify} />}
        </BlockStack>
      </Modal.Section>
    </Modal>
  );
}
