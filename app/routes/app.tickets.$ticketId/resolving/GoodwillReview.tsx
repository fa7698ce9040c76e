import { Banner, BlockStack, Divider, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { GoodwillPlan } from '#app/domain/resolutions/plan.ts';
import { minus } from '#app/ui/minus.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { ReviewRow } from './ReviewRow.tsx';

/**
 * Exactly what Shopify is asked to make, and where the shop's cap for this order stands before and after.
 * @param told whether a message waits for it
 */
export function GoodwillReview({ plan, told = true }: { plan: GoodwillPlan; told?: boolean }) {
  const { t } = useTranslation('goodwill');
  const format = useFormat();
  const { most, given, percent } = plan.seen;
  const left = minus(most, given);
  return (
    <BlockStack gap="300">
      <BlockStack gap="100">
        <ReviewRow name={t(`forms.${plan.form}`)} value={format.money(plan.amount)} strong />
        <ReviewRow name={t('forWhom')} value={t('customerOf', { order: plan.orderName })} />
        <ReviewRow name={t('lastDay')} value={format.day(new Date(Date.parse(plan.endsAt) - 1))} />
      </BlockStack>
      <Divider />
      <BlockStack gap="100">
        <ReviewRow name={t('cap', { percent, paid: format.money(plan.paid) })} value={format.money(most)} />
        <ReviewRow name={t('before')} value={format.money(left)} />
        <ReviewRow name={t('after')} value={format.money(minus(left, plan.amount))} />
      </BlockStack>
      {!told && plan.form === 'gift_card' && (
        <Banner tone="warning">
          <p>{t('untold')}</p>
        </Banner>
      )}
      <BlockStack gap="100">
        <Text as="p">{t(`what.${plan.form}`)}</Text>
        <Text as="p" tone="subdued">
          {t('orderStays', { order: plan.orderName })}
        </Text>
        <Text as="p" tone="subdued">
          {t(`shopifyWrites.${plan.form}`)}
        </Text>
      </BlockStack>
    </BlockStack>
  );
}
