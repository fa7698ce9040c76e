import { BlockStack, Divider, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { RefundPlan } from '#app/domain/resolutions/plan.ts';
import { minus } from '#app/ui/minus.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { FoldedLines } from './FoldedLines.tsx';
import { ReviewRow } from './ReviewRow.tsx';
import { wayName } from '#app/domain/resolutions/way-name.ts';

/** Exactly what will be sent to Shopify, in the customer's currency, with the balance before and after. */
export function RefundReview({ plan }: { plan: RefundPlan }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  return (
    <BlockStack gap="300">
      {plan.lines.length > 0 && (
        <FoldedLines
          lines={plan.lines}
          gap="100"
          line={(line) => (
            <ReviewRow
              key={line.orderLineId}
              name={`${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''} × ${line.quantity}`}
              value={line.restock === 'no_restock' ? t('refund.noRestock') : t(`refund.restocked.${line.restock}`, { place: line.locationName ?? '' })}
            />
          )}
        />
      )}
      {plan.lines.length > 0 && <Divider />}
      <Sums plan={plan} />
      <Divider />
      <BlockStack gap="100">
        {plan.credit ? <Credit plan={plan} credit={plan.credit} /> : <WaysBack plan={plan} />}
        <ReviewRow name={t('refund.before')} value={format.money(plan.presentmentMaximum)} />
        <ReviewRow name={t('refund.after')} value={format.money(minus(plan.presentmentMaximum, plan.presentmentAmount))} />
      </BlockStack>
      <Text as="p" tone="subdued">
        {t(plan.notify ? 'refund.willNotify' : 'refund.willNotNotify')}
      </Text>
    </BlockStack>
  );
}

/** What Shopify reckons the chosen things come to; where the agent gives another amount, that one counts. */
function Sums({ plan }: { plan: RefundPlan }) {
  const { t } = useTranslation('resolution');
  const { t: own } = useTranslation('refund');
  const format = useFormat();
  const abroad = plan.amount.currency !== plan.presentmentAmount.currency;
  const { suggested } = plan.seen ?? {};
  const counted = plan.lines.length > 0 || plan.shipping !== null || (plan.dutiesAmount && isSome(plan.dutiesAmount));
  return (
    <BlockStack gap="100">
      {counted && (
        <>
          <ReviewRow name={t('refund.goods')} value={format.money(plan.subtotal)} />
          <ReviewRow name={t(plan.own || taxComesOnTop(plan) ? 'refund.taxOnTop' : 'refund.tax')} value={format.money(plan.tax)} />
          <ReviewRow name={t('refund.shippingLine')} value={format.money(plan.shippingAmount)} />
          {plan.dutiesAmount && isSome(plan.dutiesAmount) && <ReviewRow name={own('duties')} value={format.money(plan.dutiesAmount)} />}
        </>
      )}
      {plan.own && counted && suggested && <ReviewRow name={own('suggested')} value={format.money(suggested)} />}
      <ReviewRow name={t('refund.total')} value={abroad ? `${format.money(plan.presentmentAmount)} (${format.money(plan.amount)})` : format.money(plan.amount)} strong />
    </BlockStack>
  );
}

function WaysBack({ plan }: { plan: RefundPlan }) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  return plan.transactions.map((transaction) => <ReviewRow key={transaction.parentId} name={t('refund.wayBack', { gateway: wayName(transaction) })} value={format.money(transaction.presentmentAmount)} />);
}

function Credit({ plan, credit }: { plan: RefundPlan; credit: NonNullable<RefundPlan['credit']> }) {
  const { t } = useTranslation('refund');
  const format = useFormat();
  const held = plan.seen?.balance ?? null;
  return (
    <>
      <ReviewRow name={t('credit.given')} value={format.money(plan.presentmentAmount)} />
      <ReviewRow name={t('credit.lastDay')} value={credit.endsAt ? format.day(new Date(Date.parse(credit.endsAt) - 1)) : t('credit.noEnd')} />
      {held && <ReviewRow name={t('credit.before')} value={format.money(held)} />}
      {held && <ReviewRow name={t('credit.after')} value={format.money(minus(held, minus({ ...held, amount: '0' }, plan.presentmentAmount)))} />}
    </>
  );
}

function isSome({ amount }: { amount: string }): boolean {
  return /[1-9]/.test(amount);
}

/** Prices hold the tax in Korea and leave it out in the United States: the sum tells which, where it is Shopify's own. */
function taxComesOnTop(plan: RefundPlan): boolean {
  const rest = minus(minus(minus(plan.amount, plan.subtotal), plan.shippingAmount), plan.dutiesAmount ?? { ...plan.amount, amount: '0' });
  return Number(rest.amount) > 0;
}
