import { BlockStack, Checkbox, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { RefundChoices } from '#app/domain/resolutions/refund-choices.server.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { shippingLeft, type OrderView } from '#app/ui/ticket/order-view.ts';
import type { RefundWishing } from './use-refund-wish.ts';

interface RefundExtrasProps {
  order: OrderView;
  choices: RefundChoices | null;
  wishing: RefundWishing;
  /** Whether any items are chosen: duties are theirs then. */
  items: boolean;
  errorOf(field: string): string | undefined;
}

/** What goes back beside the items: shipping, duties, or another amount than Shopify suggests. */
export function RefundExtras({ order, choices, wishing: { form, change }, items, errorOf }: RefundExtrasProps) {
  const { t } = useTranslation('refund');
  const { t: shared } = useTranslation('resolution');
  const format = useFormat();
  const shipping = shippingLeft(order);
  return (
    <BlockStack gap="200">
      {shipping && <Checkbox label={shared('refund.shipping', { most: format.money(shipping) })} checked={form.shipping !== null} onChange={(on) => change({ shipping: on ? shipping.amount : null })} />}
      {shipping && form.shipping !== null && (
        <TextField label={shared('refund.shippingAmount')} labelHidden autoComplete="off" inputMode="decimal" suffix={shipping.currency} value={form.shipping} onChange={(value) => change({ shipping: value })} error={errorOf('shipping')} />
      )}
      {choices?.duties && <Checkbox label={t(items ? 'dutiesOfItems' : 'dutiesAll', { most: format.money(choices.duties) })} checked={form.duties} onChange={(duties) => change({ duties })} />}
      <Checkbox label={t('otherAmount')} helpText={form.amount === null ? undefined : t('otherAmountHelp')} checked={form.amount !== null} onChange={(on) => change({ amount: on ? '' : null })} />
      {form.amount !== null && (
        <TextField
          label={t('amount')}
          labelHidden
          autoComplete="off"
          inputMode="decimal"
          suffix={choices?.most.currency ?? order.presentmentTotal?.currency ?? order.currency}
          // With items chosen, their own sum is the bound, and Shopify has not been asked for it yet.
          helpText={choices && !items ? t('amountMost', { most: format.money(choices.most) }) : undefined}
          value={form.amount}
          onChange={(amount) => change({ amount })}
          error={errorOf('amount')}
        />
      )}
    </BlockStack>
  );
}
