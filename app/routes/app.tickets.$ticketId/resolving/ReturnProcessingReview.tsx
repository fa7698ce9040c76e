import { Banner, BlockStack, Divider, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { ReturnProcessingPlan } from '#app/domain/resolutions/plan.ts';
import { minus } from '#app/ui/minus.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { FoldedLines } from './FoldedLines.tsx';
import { Balance } from './ReturnParts.tsx';
import { ReviewRow } from './ReviewRow.tsx';

/** What is put away, what goes out, what is paid, and what is owed then. */
export function ReturnProcessingReview({ plan }: { plan: ReturnProcessingPlan }) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const has = (amount: string) => /[1-9]/.test(amount);
  return (
    <BlockStack gap="300">
      <BlockStack gap="200">
        <FoldedLines
          lines={plan.taken}
          gap="200"
          line={(line) => (
            <BlockStack key={line.returnLineId} gap="050">
              <Text as="p" fontWeight="semibold" breakWord>
                {`${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''} × ${line.quantity}`}
              </Text>
              <Text as="p" variant="bodySm" tone="subdued">
                {line.locationName ? t('restockedAt', { place: line.locationName }) : t('notRestocked')}
              </Text>
            </BlockStack>
          )}
        />
        {plan.exchanges.map((line) => (
          <Text as="p" key={line.exchangeLineId} fontWeight="semibold" breakWord>
            {t('goesOut', { item: `${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''} × ${line.quantity}` })}
          </Text>
        ))}
      </BlockStack>
      <Divider />
      <BlockStack gap="100">
        <ReviewRow name={t('goods')} value={format.money(plan.goods.presentment)} />
        {plan.taxOnTop && <ReviewRow name={t('tax')} value={format.money(plan.taxOnTop.presentment)} />}
        {has(plan.shippingAmount.amount) && <ReviewRow name={t('shippingLine')} value={format.money(plan.presentmentShipping ?? plan.shippingAmount)} />}
        {plan.newGoods && <ReviewRow name={t('newWorth')} value={format.money({ ...plan.newGoods.presentment, amount: `-${plan.newGoods.presentment.amount}` })} />}
        {has(plan.fees.presentment.amount) && <ReviewRow name={t('fees')} value={format.money({ ...plan.fees.presentment, amount: `-${plan.fees.presentment.amount}` })} />}
        {has(plan.presentmentAmount.amount) && <ReviewRow name={t(`pays.${plan.way}`)} value={format.money(plan.presentmentAmount)} strong />}
        {plan.owed && <ReviewRow name={t('difference.customer')} value={format.money(plan.owed.presentment)} strong />}
      </BlockStack>
      <BlockStack gap="100">
        {plan.transactions.map((one) => (
          <ReviewRow key={one.parentId} name={t('backTo', { gateway: one.gatewayName ?? one.gateway })} value={format.money(one.presentmentAmount)} />
        ))}
        <ReviewRow name={t('refundableBefore')} value={format.money(plan.presentmentMaximum)} />
        <ReviewRow name={t('refundableAfter')} value={format.money(minus(plan.presentmentMaximum, plan.presentmentAmount))} />
      </BlockStack>
      <Balance outstanding={plan.seen.outstanding} />
      {!has(plan.presentmentAmount.amount) && !plan.owed && (
        <Banner tone="info">
          <p>{t(plan.way === 'none' ? 'paysNothingNow' : 'paysNothing')}</p>
        </Banner>
      )}
      {plan.lines.length === 0 && plan.exchanges.length > 0 && <Text as="p" tone="subdued">{t('madeGood')}</Text>}
      <Text as="p" tone="subdued">
        {t(plan.notify ? 'shopifyWrites' : 'shopifyDoesNotWrite')}
      </Text>
    </BlockStack>
  );
}
