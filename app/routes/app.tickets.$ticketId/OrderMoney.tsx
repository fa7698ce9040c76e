import { BlockStack, Divider, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { Money } from '#app/platform/money.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { mayRefund, type OrderView } from '#app/ui/ticket/order-view.ts';

/** What was paid, given back, and can still be given back. */
export function OrderMoney({ order }: { order: OrderView }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  const both = (inShop: Money, seen: Money | null) => (seen ? `${format.money(inShop)} (${format.money(seen)})` : format.money(inShop));
  return (
    <BlockStack gap="100">
      <Divider />
      <Row name={t(order.totalNow ? 'money.totalThen' : 'money.total')} value={both(order.total, order.presentmentTotal)} />
      {order.totalNow && <Row name={t('money.totalNow')} value={both(order.totalNow, order.presentmentTotalNow)} />}
      {order.payments.map((payment) => (
        <Row
          key={`${payment.kind}${payment.gateway}${payment.amount.amount}${payment.at.getTime()}`}
          subdued
          name={`${t(`money.kind.${payment.kind}`, { defaultValue: payment.kind.toLowerCase() })} · ${payment.gateway} · ${format.day(payment.at)}`}
          value={payment.status === 'SUCCESS' ? format.money(payment.amount) : `${format.money(payment.amount)} · ${t(`money.status.${payment.status}`, { defaultValue: payment.status.toLowerCase() })}`}
        />
      ))}
      {order.refunds.map((refund) => (
        <Row key={refund.id} subdued name={t('money.refunded', { at: format.day(refund.at) })} value={`−${format.money(refund.total)}`} />
      ))}
      {order.refundable && mayRefund(order) && <Row name={t('money.refundable')} value={format.money(order.refundable)} strong />}
    </BlockStack>
  );
}

interface RowProps {
  name: string;
  value: string;
  subdued?: boolean;
  strong?: boolean;
}

function Row({ name, value, subdued, strong }: RowProps) {
  const look = { ...(subdued ? { tone: 'subdued' as const, variant: 'bodySm' as const } : {}), ...(strong ? { fontWeight: 'semibold' as const } : {}) };
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
