import { BlockStack, Divider, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { RefundPlan } from '#app/domain/resolutions/plan.ts';
import { minus } from '#app/ui/minus.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';

/** Exactly what will be sent to Shopify, in the customer's currency, with the balance before and after. */
export function RefundReview({ plan }: { plan: RefundPlan }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const abroad = plan.amount.currency !== plan.presentmentAmount.currency;
  return (
    <BlockStack gap="300">
      <BlockStack gap="100">
        {plan.lines.map((line) => (
          <Row
            key={line.orderLineId}
            name={`${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''} × ${line.quantity}`}
            value={line.restock === 'no_restock' ? t('refund.noRestock') : t(`refund.restocked.${line.restock}`, { place: line.locationName ?? '' })}
          />
        ))}
      </BlockStack>
      <Divider />
      <BlockStack gap="100">
        <Row name={t('refund.goods')} value={format.money(plan.subtotal)} />
        <Row name={t(taxComesOnTop(plan) ? 'refund.taxOnTop' : 'refund.tax')} value={format.money(plan.tax)} />
        <Row name={t('refund.shippingLine')} value={format.money(plan.shippingAmount)} />
        <Row name={t('refund.total')} value={abroad ? `${format.money(plan.presentmentAmount)} (${format.money(plan.amount)})` : format.money(plan.amount)} strong />
      </BlockStack>
      <Divider />
      <BlockStack gap="100">
        {plan.transactions.map((transaction) => (
          <Row key={transaction.parentId} name={t('refund.wayBack', { gateway: wayBackName(transaction) })} value={format.money(transaction.presentmentAmount)} />
        ))}
        <Row name={t('refund.before')} value={format.money(plan.presentmentMaximum)} />
        <Row name={t('refund.after')} value={format.money(minus(plan.presentmentMaximum, plan.presentmentAmount))} />
      </BlockStack>
      <Text as="p" tone="subdued">
        {t(plan.notify ? 'refund.willNotify' : 'refund.willNotNotify')}
      </Text>
    </BlockStack>
  );
}

/** As people know it: the provider's name, and of a card its last digits. */
function wayBackName({ gateway, gatewayName, accountNumber }: RefundPlan['transactions'][number]): string {
  const last = /(\d{4})\s*$/.exec(accountNumber ?? '')?.[1];
  return `${gatewayName ?? gateway}${last ? ` ····${last}` : ''}`;
}

/** Prices hold the tax in Korea and leave it out in the United States: the sum tells which. */
function taxComesOnTop(plan: RefundPlan): boolean {
  return Number(minus(minus(plan.amount, plan.subtotal), plan.shippingAmount).amount) > 0;
}

function Row({ name, value, strong }: { name: string; value: string; strong?: boolean }) {
  const look = strong ? { fontWeight: 'semibold' as const } : {};
  return (
    <InlineStack align="space-between" gap="200">
      <Text as="span" breakWord {...look}>
        {name}
      </Text>
      <Text as="span" numeric {...look}>
        {value}
      </Text>
    </InlineStack>
  );
}
