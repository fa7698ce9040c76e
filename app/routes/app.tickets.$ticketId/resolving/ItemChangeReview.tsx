import { BlockStack, Divider, List, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { ItemChangePlan } from '#app/domain/resolutions/plan.ts';
import type { Money } from '#app/platform/money.ts';
import { minus } from '#app/ui/minus.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { ReviewRow } from './ReviewRow.tsx';

/** What the order will hold and cost, as Shopify itself worked it out, and who then owes what. */
export function ItemChangeReview({ plan }: { plan: ItemChangePlan }) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const difference = minus(plan.totalAfter, plan.totalBefore);
  const owed = (money: Money) => (isLess(money) ? t('item_change.owed', { amount: format.money(positive(money)) }) : format.money(money));
  return (
    <BlockStack gap="300">
      <BlockStack gap="100">
        {plan.changed.map((line) => (
          <ReviewRow key={line.orderLineId} name={nameOf(line)} value={t('item_change.units', { before: line.before, after: line.after })} />
        ))}
        {plan.added.map((line) => (
          <BlockStack key={line.variantId}>
            <ReviewRow name={nameOf(line)} value={t('item_change.added', { count: line.quantity, unit: format.money(line.unit) })} />
            <StockSeen line={line} />
          </BlockStack>
        ))}
      </BlockStack>
      <Divider />
      <BlockStack gap="100">
        <ReviewRow name={t('item_change.totalBefore')} value={format.money(plan.totalBefore)} />
        <ReviewRow name={t('item_change.totalAfter')} value={format.money(plan.totalAfter)} />
        <ReviewRow name={t('item_change.difference')} value={`${isLess(difference) ? '−' : ''}${format.money(positive(difference))}`} strong />
        <ReviewRow name={t('item_change.dueBefore')} value={owed(plan.dueBefore)} />
        <ReviewRow name={t('item_change.dueAfter')} value={owed(plan.dueAfter)} />
      </BlockStack>
      <List>
        <List.Item>{t(isLess(plan.dueAfter) ? 'item_change.refundAfter' : /[1-9]/.test(plan.dueAfter.amount) ? 'item_change.collectAfter' : 'item_change.even')}</List.Item>
        {plan.changed.some((line) => line.after < line.before) && <List.Item>{t(plan.restock ? 'item_change.back' : 'item_change.writtenOff')}</List.Item>}
      </List>
      <Text as="p" tone="subdued">
        {t(plan.notify ? 'willNotify' : 'willNotNotify')}
      </Text>
    </BlockStack>
  );
}

/** What is there of it now. Fewer than are wanted were only taken on because the shop goes on selling. */
function StockSeen({ line: { seen, quantity } }: { line: ItemChangePlan['added'][number] }) {
  const { t } = useTranslation('changes');
  if (seen.length === 0) return null;
  const there = seen.filter((at) => at.available > 0);
  const left = there.reduce((sum, at) => sum + at.available, 0);
  const short = left === 0 ? [t('variant.outButSells')] : left < quantity ? [t('variant.shortButSells')] : [];
  return (
    <Text as="p" variant="bodySm" tone={short.length > 0 ? 'caution' : 'subdued'} breakWord>
      {[...there.map((at) => t('variant.at', { place: at.name, count: at.available })), ...short].join(' · ')}
    </Text>
  );
}

function nameOf({ title, variantTitle }: { title: string; variantTitle: string | null }): string {
  return variantTitle && variantTitle !== 'Default Title' ? `${title} · ${variantTitle}` : title;
}

function isLess({ amount }: Money): boolean {
  return amount.startsWith('-');
}

function positive({ amount, currency }: Money): Money {
  return { amount: amount.replace('-', ''), currency };
}
