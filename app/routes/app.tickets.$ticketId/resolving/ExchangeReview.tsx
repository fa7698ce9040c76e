import { Banner, BlockStack, Divider, Text } from '@shopify/polaris';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ExchangePlan } from '#app/domain/resolutions/plan.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { Balance, ReturnedGoods, WayOut } from './ReturnParts.tsx';
import { ReviewRow } from './ReviewRow.tsx';

/** What comes back, what goes out for it, and who owes whom. */
export function ExchangeReview({ plan }: { plan: ExchangePlan }) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const { presentment } = plan.difference;
  const owes = presentment.amount.startsWith('-') ? 'shop' : /[1-9]/.test(presentment.amount) ? 'customer' : 'nobody';
  return (
    <BlockStack gap="300">
      <ReturnedGoods plan={plan} />
      <Divider />
      <BlockStack gap="200">
        {plan.exchanges.map((one) => (
          <BlockStack key={one.variantId} gap="050">
            <Text as="p" fontWeight="semibold" breakWord>
              {t('goesOut', { item: `${one.title}${one.variantTitle ? ` · ${one.variantTitle}` : ''} × ${one.quantity}` })}
            </Text>
            <Text as="p" variant="bodySm" tone="subdued">
              {stockText(plan, one.variantId, t)}
            </Text>
          </BlockStack>
        ))}
      </BlockStack>
      <Divider />
      <BlockStack gap="100">
        <ReviewRow name={t('newWorth')} value={format.money(plan.cost.presentment)} />
        <ReviewRow name={t('fees')} value={format.money(plan.fees.presentment)} />
        <ReviewRow name={t('worth')} value={format.money({ ...plan.value.presentment, amount: `-${plan.value.presentment.amount}` })} />
        <ReviewRow name={t(`difference.${owes}`)} value={format.money({ ...presentment, amount: presentment.amount.replace('-', '') })} strong />
      </BlockStack>
      <Balance outstanding={plan.seen.outstanding} later />
      <Banner tone="info">
        <p>{t(owes === 'customer' ? 'exchangeWaitsForMoney' : 'exchangeWaits')}</p>
      </Banner>
      <WayOut plan={plan} />
      <Text as="p" tone="subdued">
        {t(plan.notify && plan.wayBack ? 'shopifyWrites' : 'shopifyDoesNotWrite')}
      </Text>
    </BlockStack>
  );
}

function stockText(plan: ExchangePlan, variantId: string, t: TFunction<'returns'>): string {
  const stock = plan.stock.find((one) => one.variantId === variantId);
  if (!stock?.tracked) return t('untracked');
  return stock.locations.map((location) => t('stockAt', { place: location.name, count: location.available })).join(' · ');
}
