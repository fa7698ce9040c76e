import { BlockStack, Button, Checkbox, InlineStack, SkeletonBodyText, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScopeNote } from '#app/ui/ScopeNote.tsx';
import { useScope } from '#app/ui/use-scope.ts';
import { ChangedLine } from './ChangedLine.tsx';
import { useIssueChoice } from './IssueChoice.tsx';
import { changedLines, noChanges, wishedItems, type ItemChanges } from './item-changes.ts';
import { ItemChangeReview } from './ItemChangeReview.tsx';
import { issuesFor, notifiesAtFirst, type ResolutionDialogProps } from './resolution-dialog.ts';
import { ResolutionModal } from './ResolutionModal.tsx';
import { UnitStepper } from './UnitStepper.tsx';
import { useResolution } from './use-resolution.ts';
import { VariantPicker } from './VariantPicker.tsx';

/** Other variants or numbers of what has not left yet; Shopify says what the order then costs. */
export default function ItemChangeDialog({ view, order, reply, onClose, onSettled }: ResolutionDialogProps) {
  const { t } = useTranslation('changes');
  const { issue, causeId, field } = useIssueChoice(issuesFor(view.issues, reply), view.ticket.orderId, view.causes);
  const steps = useResolution({ kind: 'item_change', ticketId: view.ticket.id, onSettled });
  const [changes, setChanges] = useState<ItemChanges>(noChanges);
  const [restock, setRestock] = useState(true);
  const [notify, setNotify] = useState(notifiesAtFirst(reply, view.shopifyNotifies.replacement));
  const scope = useScope('order_edits');
  const lines = order?.lines.filter((line) => (line.unsent ?? 0) > 0) ?? [];
  const plan = steps.row?.plan.kind === 'item_change' ? steps.row.plan : null;
  const go = async () => {
    // Shopify asks at the first use; refused, the button stays.
    if (!order || !(await scope.ask())) return;
    steps.plan({ orderId: order.id, ...wishedItems(order, changes), restock, notify }, issue ? { id: issue.id } : { orderId: order.id, causeId: causeId || null, lines: changedLines(order, changes) });
  };
  const setExtra = (at: number, one: ItemChanges['extra'][number] | null) => setChanges({ ...changes, extra: changes.extra.flatMap((known, index) => (index === at ? (one ?? []) : known)) });
  return (
    <ResolutionModal
      kind="item_change"
      steps={steps}
      reply={reply}
      confirmLabel={t(reply ? 'item_change.confirmAndSend' : 'item_change.confirm')}
      ready={order !== null && !scope.asking && hasChanges(order, changes)}
      onContinue={() => void go()}
      onClose={onClose}
      reviewing={plan && <ItemChangeReview plan={plan} />}
      choosing={
        order ? (
          <BlockStack gap="400">
            {field}
            <Text as="p" tone="subdued">
              {t('item_change.help')}
            </Text>
            <BlockStack gap="400" as="ul">
              {lines.map((line) => (
                <ChangedLine key={line.id} line={line} changes={changes} onChange={setChanges} />
              ))}
            </BlockStack>
            {changes.extra.map((one, at) => (
              <BlockStack gap="200" key={at}>
                <VariantPicker label={t('item_change.extra')} productId={null} chosen={one.variant} onChoose={(variant) => setExtra(at, { ...one, variant })} />
                <InlineStack gap="300" blockAlign="center">
                  {one.variant && <UnitStepper name={one.variant.title} value={one.quantity} least={1} onChange={(quantity) => setExtra(at, { ...one, quantity })} />}
                  <Button variant="plain" onClick={() => setExtra(at, null)}>
                    {t('item_change.remove')}
                  </Button>
                </InlineStack>
              </BlockStack>
            ))}
            {changes.extra.every(({ variant }) => variant) && (
              <InlineStack>
                <Button onClick={() => setChanges({ ...changes, extra: [...changes.extra, { variant: null, quantity: 1 }] })}>{t('item_change.addExtra')}</Button>
              </InlineStack>
            )}
            <Checkbox label={t('item_change.restock')} checked={restock} onChange={setRestock} />
            <Checkbox label={t('item_change.notify')} helpText={t('item_change.notifyHelp')} checked={notify} onChange={setNotify} />
            <ScopeNote scope={scope} />
          </BlockStack>
        ) : (
          <SkeletonBodyText lines={6} />
        )
      }
    />
  );
}

function hasChanges(order: NonNullable<ResolutionDialogProps['order']>, changes: ItemChanges): boolean {
  const { lines, add } = wishedItems(order, changes);
  return lines.length + add.length > 0;
}
