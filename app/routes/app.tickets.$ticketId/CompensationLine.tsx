import { Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { TicketView } from '#app/ui/ticket/ticket-view.ts';

/** What this customer was given within 90 days, in each currency: looked at before more is given. */
export function CompensationLine({ compensation }: { compensation: TicketView['compensation'] }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  if (compensation.length === 0) {
    return (
      <Text as="p" variant="bodySm" tone="subdued">
        {t('history.nothing')}
      </Text>
    );
  }
  return compensation.map(({ refunded, replaced, given, count }) => (
    <Text as="p" variant="bodySm" key={refunded.currency}>
      {t('history.compensated', { refunded: format.money(refunded), replaced: format.money(replaced), given: format.money(given), count })}
    </Text>
  ));
}
