import { BlockStack, Checkbox, ChoiceList, InlineStack, Select, SkeletonBodyText, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnsPage } from '#app/domain/resolutions/returns/returns-of-order.server.ts';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { ScopeNote } from '#app/ui/ScopeNote.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useReading } from '#app/ui/use-reading.ts';
import { useScope } from '#app/ui/use-scope.ts';
import { useIssueChoice } from './IssueChoice.tsx';
import { Stepper, type Quantities } from './LineSteppers.tsx';
import { issuesFor, type ResolutionDialogProps } from './resolution-dialog.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { ReturnProcessingReview } from './ReturnProcessingReview.tsx';
import { useResolution } from './use-resolution.ts';

type Doc = ReturnsPage['returns'][number];
const WAYS = ['original', 'store_credit', 'none'] as const;

/** What of a return came in: put away, paid out, new goods onto the order. */
export default function ReturnProcessingDialog({ view, order, reply, returnId, onClose, onSettled }: ResolutionDialogProps) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const { issue, causeId, field } = useIssueChoice(issuesFor(view.issues, reply), view.ticket.orderId, view.causes);
  const steps = useResolution({ kind: 'return_processing', ticketId: view.ticket.id, onSettled });
  const scope = useScope('returns');
  const reading = useReading<ReturnsPage>(order && scope.granted ? `/app/orders/${order.id}/returns` : null);
  const open = (reading.answer?.returns ?? []).filter((doc) => doc.status === 'open' && hasLeft(doc));
  const [chosenId, setChosenId] = useState(returnId ?? '');
  const doc = open.find((one) => one.id === chosenId) ?? open[0] ?? null;
  const [changed, setChanged] = useState<{ of: string; units: Quantities } | null>(null);
  const units = doc && changed?.of === doc.id ? changed.units : allOf(doc);
  const [restocked, setRestocked] = useState<Record<string, boolean>>({});
  const [way, setWay] = useState<(typeof WAYS)[number]>('original');
  const [notify, setNotify] = useState(view.shopifyNotifies.refund);
  const [shipping, setShipping] = useState(false);
  const plan = steps.row?.plan.kind === 'return_processing' ? steps.row.plan : null;
  const go = () => {
    if (!order || !doc) return;
    const lines = doc.lines.map((line) => ({ returnLineId: line.id, quantity: units[line.id] ?? 0, restock: restocked[line.id] ?? false })).filter((line) => line.quantity > 0);
    const exchanges = doc.exchanges.map((line) => ({ exchangeLineId: line.id, quantity: units[line.id] ?? 0 })).filter((line) => line.quantity > 0);
    const issueLines = doc.lines.filter((line) => (units[line.id] ?? 0) > 0).map((line) => ({ orderLineId: line.orderLineId, quantity: units[line.id]! }));
    steps.plan({ orderId: order.id, returnId: doc.id, lines, exchanges, shipping, way, notify }, issue ? { id: issue.id } : { orderId: order.id, causeId: causeId || null, lines: issueLines });
  };
  const pays = plan !== null && /[1-9]/.test(plan.presentmentAmount.amount);
  return (
    <ResolutionModal
      kind="return_processing"
      steps={steps}
      reply={reply}
      confirmLabel={plan ? t(`${pays ? 'confirmTakeInAndPay' : 'confirmTakeIn'}${reply ? 'AndSend' : ''}`, { amount: format.money(plan.presentmentAmount) }) : ''}
      ready={doc !== null && Object.values(units).some((count) => count > 0)}
      onContinue={() => go()}
      onClose={onClose}
      reviewing={plan && <ReturnProcessingReview plan={plan} />}
      choosing={
        <BlockStack gap="400">
          <ScopeNote scope={scope} />
          <ProblemBanner problem={reading.problem} onRetry={reading.again} />
          {scope.granted !== false && !reading.answer && !reading.problem && <SkeletonBodyText lines={6} />}
          {reading.answer && !doc && <Text as="p">{t('noneOpen')}</Text>}
          {doc && field}
          {open.length > 1 && <Select label={t('which')} options={open.map((one) => ({ value: one.id, label: one.name }))} value={doc?.id ?? ''} onChange={setChosenId} />}
          {doc && (
            <>
              <Units doc={doc} units={units} onChange={(next) => setChanged({ of: doc.id, units: next })} restocked={restocked} onRestock={setRestocked} />
              <ChoiceList title={t('howPaid')} choices={WAYS.map((value) => ({ value, label: t(`ways.${value}`) }))} selected={[way]} onChange={([value]) => setWay(value as typeof way)} />
              {way !== 'none' && <Checkbox label={t('shippingToo')} checked={shipping} onChange={setShipping} />}
              <Checkbox label={t('notify')} checked={notify} onChange={setNotify} />
            </>
          )}
        </BlockStack>
      }
    />
  );
}

interface UnitsProps {
  doc: Doc;
  units: Quantities;
  onChange(units: Quantities): void;
  restocked: Record<string, boolean>;
  onRestock(restocked: Record<string, boolean>): void;
}

function Units({ doc, units, onChange, restocked, onRestock }: UnitsProps) {
  const { t } = useTranslation('returns');
  return (
    <BlockStack gap="300" as="ul">
      {doc.lines.map((line) => (
        <li key={line.id} style={{ listStyle: 'none' }}>
          <Unit title={nameOf(line)} help={[line.reason, line.customerNote].filter(Boolean).join(' · ')} most={line.processable} value={units[line.id] ?? 0} onChange={(value) => onChange({ ...units, [line.id]: value })} />
          {(units[line.id] ?? 0) > 0 && <Checkbox label={`${t('restock')}`} checked={restocked[line.id] ?? false} onChange={(on) => onRestock({ ...restocked, [line.id]: on })} />}
        </li>
      ))}
      {doc.exchanges.map((line) => (
        <li key={line.id} style={{ listStyle: 'none' }}>
          <Unit title={t('goesOut', { item: nameOf(line) })} help={t('goesOutHelp')} most={line.quantity - line.processed} value={units[line.id] ?? 0} onChange={(value) => onChange({ ...units, [line.id]: value })} />
        </li>
      ))}
    </BlockStack>
  );
}

function Unit({ title, help, most, value, onChange }: { title: string; help: string; most: number; value: number; onChange(value: number): void }) {
  return (
    <InlineStack gap="300" wrap={false} blockAlign="center">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text as="p" breakWord>
          {title}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {help}
        </Text>
      </div>
      <Stepper line={{ title }} value={value} most={most} onChange={onChange} />
    </InlineStack>
  );
}

function nameOf({ title, variantTitle }: { title: string; variantTitle: string | null }): string {
  return variantTitle ? `${title} · ${variantTitle}` : title;
}

function allOf(doc: Doc | null): Quantities {
  if (!doc) return {};
  return Object.fromEntries([...doc.lines.map((line) => [line.id, line.processable]), ...doc.exchanges.map((line) => [line.id, line.quantity - line.processed])]);
}

function hasLeft(doc: Doc): boolean {
  return Object.values(allOf(doc)).some((count) => count > 0);
}
