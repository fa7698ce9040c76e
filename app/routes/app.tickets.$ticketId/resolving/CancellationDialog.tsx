import { BlockStack, Checkbox, ChoiceList, Select, SkeletonBodyText, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelReasons } from '#app/domain/resolutions/cancel-reasons.ts';
import type { CancellationWish } from '#app/domain/resolutions/wish.ts';
import { useFormat, useNow } from '#app/ui/ShopTime.tsx';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import { CancellationReview } from './CancellationReview.tsx';
import { errorAt } from './error-at.ts';
import { useIssueChoice } from './IssueChoice.tsx';
import { issuesFor, notifiesAtFirst, type ResolutionDialogProps } from './resolution-dialog.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { useResolution } from './use-resolution.ts';

type Money = CancellationWish['money'];
const ways: Money[] = ['original', 'store_credit', 'kept'];
const FIELDS = ['money', 'creditExpiresAt'];
const DAY = 86_400_000;

interface CancellationDialogProps extends ResolutionDialogProps {
  /** The order issue of an order that was sent in another's place; else it is chosen here. */
  issueId?: string;
}

/** The whole order, before any of it left: why, where the money goes, and what becomes of the goods. */
export default function CancellationDialog({ view, order, reply, issueId, onClose, onSettled }: CancellationDialogProps) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const now = useNow();
  const { issue, causeId, field } = useIssueChoice(issuesFor(view.issues, reply), view.ticket.orderId, view.causes);
  const steps = useResolution({ kind: 'cancellation', ticketId: view.ticket.id, onSettled });
  const [reason, setReason] = useState<CancellationWish['reason']>('customer');
  const [money, setMoney] = useState<Money>('original');
  const [days, setDays] = useState('');
  const [restock, setRestock] = useState(reply?.preset?.restock !== false);
  const [notify, setNotify] = useState(notifiesAtFirst(reply, view.shopifyNotifies.refund));
  // Empty: credit that does not end.
  const daysFit = days === '' || /^(?!0+$)\d{1,4}$/.test(days);
  const paid = order?.paid && /[1-9]/.test(order.paid.amount);
  const plan = steps.row?.plan.kind === 'cancellation' ? steps.row.plan : null;
  const go = () => {
    if (!order) return;
    const creditExpiresAt = money === 'store_credit' && days ? new Date(now.getTime() + Number(days) * DAY).toISOString() : null;
    const about = issueId ?? issue?.id;
    steps.plan({ orderId: order.id, reason, money, creditExpiresAt, restock, notify }, about ? { id: about } : { orderId: order.id, causeId: causeId || null, lines: [] });
  };
  return (
    <ResolutionModal
      kind="cancellation"
      steps={steps}
      reply={reply}
      fields={FIELDS}
      confirmLabel={t(reply ? 'cancellation.confirmAndSend' : 'cancellation.confirm', { order: plan?.orderName ?? '' })}
      ready={order !== null && (money !== 'store_credit' || daysFit)}
      onContinue={go}
      onClose={onClose}
      reviewing={plan && <CancellationReview plan={plan} />}
      choosing={
        order ? (
          <BlockStack gap="400">
            {!issueId && field}
            <Goods order={order} />
            <Select label={t('cancellation.reason')} options={cancelReasons.map((value) => ({ value, label: t(`cancellation.reasons.${value}`) }))} value={reason} onChange={(value) => setReason(value as typeof reason)} />
            {paid ? (
              <ChoiceList
                title={t('cancellation.money', { paid: format.money(order.paid!) })}
                choices={ways.map((value) => ({ value, label: t(`cancellation.ways.${value}`), helpText: t(`cancellation.waysHelp.${value}`) }))}
                selected={[money]}
                onChange={([value]) => setMoney(value as Money)}
                {...(errorAt(steps, 'money') ? { error: errorAt(steps, 'money')! } : {})}
              />
            ) : (
              <Text as="p">{t('cancellation.unpaid')}</Text>
            )}
            {paid && money === 'store_credit' && (
              <TextField label={t('cancellation.creditDays')} helpText={t('cancellation.creditDaysHelp')} value={days} onChange={setDays} suffix={t('cancellation.days')} inputMode="numeric" autoComplete="off" error={daysFit ? errorAt(steps, 'creditExpiresAt') : t('cancellation.creditDaysWrong', { most: 9999 })} />
            )}
            <Checkbox label={t('cancellation.restock')} helpText={t('cancellation.restockHelp')} checked={restock} onChange={setRestock} />
            <Checkbox label={t('cancellation.notify')} helpText={t('cancellation.notifyHelp')} checked={notify} onChange={setNotify} />
          </BlockStack>
        ) : (
          <SkeletonBodyText lines={6} />
        )
      }
    />
  );
}

function Goods({ order }: { order: OrderView }) {
  const { t } = useTranslation('changes');
  const goods = order.lines.filter((line) => line.current > 0).map((line) => `${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''} × ${line.current}`);
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {t('cancellation.goods', { order: order.name })}
      </Text>
      {goods.map((line) => (
        <Text as="p" key={line} breakWord>
          {line}
        </Text>
      ))}
    </BlockStack>
  );
}
