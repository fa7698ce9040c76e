import { Banner, BlockStack, List, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';

/** A refund that somebody else made; where it pays for what Mend has made good already, what clashes and what to do. */
export function RefundElsewhere({ refund }: { refund: TicketView['refundsElsewhere'][number] }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const values = { amount: format.money(refund.total), at: format.moment(refund.at) };
  if (refund.clashing.length === 0) {
    return (
      <Banner tone="info">
        <p>{t(refund.inQuestion ? 'state.perhapsOurs' : refund.ends ? 'state.exchangeEnds' : 'state.elsewhere', values)}</p>
      </Banner>
    );
  }
  return (
    <Banner tone="critical" title={t('clash.title')}>
      <BlockStack gap="100">
        <Text as="p">{t('clash.text', values)}</Text>
        <List>
          {refund.clashing.map(({ kind, orderName, ticketNumber }) => (
            <List.Item key={`${kind} ${orderName} ${ticketNumber}`}>
              {t(`clash.with.${orderName ? 'order' : 'plain'}`, { what: t(`offer.${kind}`), order: orderName ?? '', number: ticketNumber ?? '' })}
            </List.Item>
          ))}
        </List>
        <Text as="p">{t('clash.todo')}</Text>
      </BlockStack>
    </Banner>
  );
}
