import { Banner, BlockStack, Divider, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { ReturnPlan } from '#app/domain/resolutions/plan.ts';
import { minus } from '#app/ui/minus.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { Balance, ReturnedGoods, WayOut } from './ReturnParts.tsx';
import { ReviewRow } from './ReviewRow.tsx';

/** What is agreed with the customer, and what it will come to once the goods are here. */
export function ReturnReview({ plan }: { plan: ReturnPlan }) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  return (
    <BlockStack gap="300">
      <ReturnedGoods plan={plan} />
      <Divider />
      <BlockStack gap="100">
        <ReviewRow name={t('worth')} value={format.money(plan.value.presentment)} />
        <ReviewRow name={t('fees')} value={format.money(minus({ amount: '0', currency: plan.fees.presentment.currency }, plan.fees.presentment))} />
        <ReviewRow name={t('expected')} value={format.money(plan.expected.presentment)} strong />
      </BlockStack>
      <Balance outstanding={plan.seen.outstanding} later />
      <Banner tone="info">
        <p>{t('nothingMoves')}</p>
      </Banner>
      <WayOut plan={plan} />
      <Text as="p" tone="subdued">
        {t(plan.notify && plan.wayBack ? 'shopifyWrites' : 'shopifyDoesNotWrite')}
      </Text>
    </BlockStack>
  );
}
