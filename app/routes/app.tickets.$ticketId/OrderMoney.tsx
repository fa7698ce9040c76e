import { BlockStack, Divider, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { mayRefund, type OrderView } from '#app/ui/ticket/order-view.ts';

/** What was paid, given back, and can still be given back. */
export function OrderMoney({ order }: { order: OrderView }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  return (
    <BlockStack gap="100">
      <Divider />
      <Row name={t('money.total')} value={order.presentmentTotal ? `${format.money(order.total)} (${format.money(order.presentmentTotal)})` : format.money(order.total)} />
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
