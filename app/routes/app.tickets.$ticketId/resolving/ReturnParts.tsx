import { BlockStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { ExchangePlan, ReturnPlan, ReturnProcessingPlan } from '#app/domain/resolutions/plan.ts';
import type { Money } from '#app/platform/money.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { FoldedLines } from './FoldedLines.tsx';
import { ReviewRow } from './ReviewRow.tsx';

type Terms = Pick<ReturnPlan | ExchangePlan, 'goods' | 'wayBack'>;

/** What comes back, why, and what is kept of its price. */
export function ReturnedGoods({ plan }: { plan: Terms }) {
  const { t } = useTranslation('returns');
  return (
    <FoldedLines
      lines={plan.goods}
      gap="200"
      line={(line) => (
        <BlockStack key={line.fulfillmentLineId} gap="050">
          <Text as="p" fontWeight="semibold" breakWord>
            {`${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''} × ${line.quantity}`}
          </Text>
          <Text as="p" variant="bodySm" tone="subdued" breakWord>
            {[line.reason, line.note, line.restockingPercentage ? t('keeps', { percent: line.restockingPercentage }) : null].filter(Boolean).join(' · ')}
          </Text>
        </BlockStack>
      )}
    />
  );
}

/** By what way the goods come. */
export function WayOut({ plan: { wayBack } }: { plan: Terms }) {
  const { t } = useTranslation('returns');
  return (
    <Text as="p" tone="subdued" breakWord>
      {wayBack ? t('way.given', { how: [wayBack.trackingNumber, wayBack.labelUrl ? t('way.label') : null, wayBack.trackingNumber ? null : wayBack.trackingUrl].filter(Boolean).join(' · ') }) : t('way.none')}
    </Text>
  );
}

/** What is owed on the order, before and after. @param later it only comes to that when the goods are in */
export function Balance({ outstanding, later = false }: { outstanding: ReturnProcessingPlan['seen']['outstanding']; later?: boolean }) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const owed = ({ amount, currency }: Money) => (amount.startsWith('-') ? t('balance.toCustomer', { amount: format.money({ amount: amount.slice(1), currency }) }) : format.money({ amount, currency }));
  return (
    <BlockStack gap="100">
      <ReviewRow name={t('balance.before')} value={owed(outstanding.before.presentment)} />
      <ReviewRow name={t(later ? 'balance.later' : 'balance.after')} value={owed(outstanding.after.presentment)} />
    </BlockStack>
  );
}
