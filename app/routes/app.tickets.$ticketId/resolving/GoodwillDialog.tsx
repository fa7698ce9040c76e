import { BlockStack, ChoiceList, SkeletonBodyText, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysTyped, LONGEST_DAYS } from '#app/domain/resolutions/longest-days.ts';
import type { GoodwillForm } from '#app/domain/resolutions/wish.ts';
import { ScopeNote } from '#app/ui/ScopeNote.tsx';
import { shareOf } from '#app/ui/share-of.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';
import { useScope } from '#app/ui/use-scope.ts';
import { errorAt } from './error-at.ts';
import { GoodwillReview } from './GoodwillReview.tsx';
import { useIssueChoice } from './IssueChoice.tsx';
import { issuesFor, type ResolutionDialogProps } from './resolution-dialog.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { useResolution } from './use-resolution.ts';

const capabilities = { discount_code: 'discount_codes', gift_card: 'gift_cards' } as const;
const forms: GoodwillForm[] = ['discount_code', 'gift_card'];
const FIELDS = ['amount', 'days'];

/** A gesture beside what is owed: a code or a card for the next order, within the shop's cap. */
export default function GoodwillDialog({ view, order, reply, onClose, onSettled }: ResolutionDialogProps) {
  const { t } = useTranslation('goodwill');
  const format = useFormat();
  const { issue, causeId, field } = useIssueChoice(issuesFor(view.issues, reply), view.ticket.orderId, view.causes);
  const steps = useResolution({ kind: 'goodwill', ticketId: view.ticket.id, onSettled });
  const begins = presetOf(reply?.preset);
  const [form, setForm] = useState<GoodwillForm>(begins.form);
  const [typed, setAmount] = useState<string | null>(null);
  const [days, setDays] = useState(String(begins.days ?? view.goodwill.days));
  // A share of what was paid, as the cap is. Of an order that is not read live that is not known: what it came to at purchase stands for it.
  const amount = typed ?? (begins.percent && order ? shareOf(order.paid ?? order.total, begins.percent) : '');
  const goodFor = daysTyped(days);
  const scope = useScope(capabilities[form]);
  const plan = steps.row?.plan.kind === 'goodwill' ? steps.row.plan : null;
  const go = async () => {
    // Shopify asks at the first use; refused, the button stays.
    if (!order || goodFor === null || !(await scope.ask())) return;
    steps.plan({ orderId: order.id, form, amount, days: goodFor }, issue ? { id: issue.id } : { orderId: order.id, causeId: causeId || null, lines: [] });
  };
  return (
    <ResolutionModal
      kind="goodwill"
      steps={steps}
      reply={reply}
      fields={FIELDS}
      confirmLabel={plan ? t(reply ? 'confirmAndSend' : 'confirm', { amount: format.money(plan.amount) }) : ''}
      ready={order !== null && amount.trim() !== '' && goodFor !== null && !scope.asking}
      onContinue={() => void go()}
      onClose={onClose}
      reviewing={plan && <GoodwillReview plan={plan} told={reply !== null} />}
      choosing={
        order ? (
          <BlockStack gap="400">
            {field}
            <ChoiceList title={t('form')} choices={forms.map((value) => ({ value, label: t(`forms.${value}`), helpText: t(`formHelp.${value}`) }))} selected={[form]} onChange={([value]) => setForm(value as GoodwillForm)} />
            <Amount order={order} view={view} value={amount} onChange={setAmount} error={errorAt(steps, 'amount')} />
            <TextField label={t('days')} suffix={t('daysUnit')} helpText={t('daysHelp')} autoComplete="off" inputMode="numeric" value={days} onChange={setDays} error={goodFor === null ? t('daysWrong', { most: LONGEST_DAYS }) : errorAt(steps, 'days')} />
            <ScopeNote scope={scope} />
          </BlockStack>
        ) : (
          <SkeletonBodyText lines={6} />
        )
      }
    />
  );
}

/** What a template begins with; its shape was checked when it was saved. */
function presetOf(preset: Record<string, unknown> | null | undefined): { form: GoodwillForm; percent: number | null; days: number | null } {
  const { form, percent, expiresInDays } = preset ?? {};
  return { form: form === 'gift_card' ? 'gift_card' : 'discount_code', percent: percent ? Number(percent) : null, days: typeof expiresInDays === 'number' ? Math.min(expiresInDays, LONGEST_DAYS) : null };
}

interface AmountProps {
  order: OrderView;
  view: TicketView;
  value: string;
  error: string | undefined;
  onChange(value: string): void;
}

function Amount({ order, view, value, error, onChange }: AmountProps) {
  const { t } = useTranslation('goodwill');
  const format = useFormat();
  const help = order.paid ? t('amountHelp', { percent: view.goodwill.percent, paid: format.money(order.paid) }) : undefined;
  return <TextField label={t('amount')} suffix={order.currency} autoComplete="off" inputMode="decimal" value={value} onChange={onChange} error={error} helpText={help} />;
}
