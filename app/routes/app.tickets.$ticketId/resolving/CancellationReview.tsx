import { Banner, BlockStack, Divider, List, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { CancellationPlan } from '#app/domain/resolutions/plan.ts';
import { minus } from '#app/ui/minus.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { FoldedLines } from './FoldedLines.tsx';
import { ReviewRow } from './ReviewRow.tsx';
import { wayName } from '#app/domain/resolutions/way-name.ts';

/** Exactly what Shopify is asked for: it cannot be taken back. */
export function CancellationReview({ plan }: { plan: CancellationPlan }) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const gives = /[1-9]/.test(plan.presentmentAmount.amount);
  const abroad = plan.amount.currency !== plan.presentmentAmount.currency;
  return (
    <BlockStack gap="300">
      <Banner tone="warning">
        <p>{t('cancellation.final', { order: plan.orderName })}</p>
      </Banner>
      <FoldedLines
        lines={plan.goods}
        gap="100"
        line={(line) => (
          <ReviewRow key={line.orderLineId} name={`${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''} × ${line.quantity}`} value={t(plan.restock ? 'cancellation.back' : 'cancellation.writtenOff')} />
        )}
      />
      <Divider />
      <BlockStack gap="100">
        {gives && plan.money === 'store_credit' && <ReviewRow name={creditWords(plan)} value={format.money(plan.presentmentAmount)} />}
        {plan.transactions.map((transaction) => (
          <ReviewRow key={transaction.parentId} name={t('cancellation.wayBack', { gateway: wayName(transaction) })} value={format.money(transaction.presentmentAmount)} />
        ))}
        <ReviewRow name={t('cancellation.total')} value={abroad && gives ? `${format.money(plan.presentmentAmount)} (${format.money(plan.amount)})` : format.money(plan.presentmentAmount)} strong />
        <ReviewRow name={t('cancellation.before')} value={format.money(plan.presentmentMaximum)} />
        <ReviewRow name={t('cancellation.after')} value={format.money(minus(plan.presentmentMaximum, plan.presentmentAmount))} />
      </BlockStack>
      <List>
        <List.Item>{t('cancellation.because', { reason: t(`cancellation.reasons.${plan.reason}`) })}</List.Item>
        {plan.money === 'kept' && /[1-9]/.test(plan.presentmentMaximum.amount) && <List.Item>{t('cancellation.keeps')}</List.Item>}
        {/[1-9]/.test(plan.held.amount) && <List.Item>{t('cancellation.held', { amount: format.money(plan.held) })}</List.Item>}
        <List.Item>{t('cancellation.byJob')}</List.Item>
      </List>
      <Text as="p" tone="subdued">
        {t(plan.notify ? 'willNotify' : 'willNotNotify')}
      </Text>
    </BlockStack>
  );

  function creditWords({ creditExpiresAt }: CancellationPlan): string {
    return creditExpiresAt ? t('cancellation.creditUntil', { at: format.day(new Date(creditExpiresAt)) }) : t('cancellation.credit');
  }
}
