import { Banner, BlockStack, List, Text } from '@shopify/polaris';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ReplacementPlan } from '#app/domain/resolutions/plan.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { addressLine } from './AddressFields.tsx';
import { FoldedLines } from './FoldedLines.tsx';

/** What will happen: one new order that costs the customer nothing. */
export function ReplacementReview({ plan }: { plan: ReplacementPlan }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  return (
    <BlockStack gap="300">
      {plan.addressChanged && (
        <Banner tone="warning" title={t('replacement.addressChanged')}>
          <p>{t('replacement.addressChangedHelp')}</p>
        </Banner>
      )}
      <FoldedLines
        lines={plan.lines}
        gap="200"
        line={(line) => (
          <BlockStack key={line.orderLineId} gap="050">
            <Text as="p" fontWeight="semibold" breakWord>
              {`${nameOf(line)} × ${line.quantity}${line.instead ? ` → ${nameOf(line.instead)}` : ''}`}
            </Text>
            <Text as="p" variant="bodySm" tone="subdued">
              {stockText(plan, line.variantId, t)}
            </Text>
          </BlockStack>
        )}
      />
      <List>
        <List.Item>{t('replacement.newOrder', { order: plan.orderName })}</List.Item>
        <List.Item>{t('replacement.free', { worth: format.money(plan.worth) })}</List.Item>
        <List.Item>{t('replacement.goesTo', { address: addressLine(plan.shippingAddress) })}</List.Item>
        <List.Item>{t(plan.notify ? 'replacement.willNotify' : 'replacement.willNotNotify')}</List.Item>
      </List>
    </BlockStack>
  );
}

function nameOf({ title, variantTitle }: { title: string; variantTitle: string | null }): string {
  return `${title}${variantTitle ? ` · ${variantTitle}` : ''}`;
}

function stockText(plan: ReplacementPlan, variantId: string, t: TFunction<'resolution'>): string {
  const stock = plan.stock.find((one) => one.variantId === variantId);
  if (!stock?.tracked) return t('replacement.untracked');
  return stock.locations.map((location) => t('replacement.stockAt', { place: location.name, count: location.available })).join(' · ');
}
