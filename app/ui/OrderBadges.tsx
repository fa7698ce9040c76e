import { Badge, type BadgeProps } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

// Shopify's FulfillmentDisplayStatus: what went wrong stands out, what is under way does not.
const parcelTones: Record<string, BadgeProps['tone']> = {
  DELIVERED: 'success',
  PICKED_UP: 'success',
  DELAYED: 'warning',
  ATTEMPTED_DELIVERY: 'warning',
  NOT_DELIVERED: 'warning',
  FAILURE: 'warning',
  IN_TRANSIT: 'info',
  OUT_FOR_DELIVERY: 'info',
};

const waitingForUs = new Set(['UNFULFILLED', 'ON_HOLD', 'PARTIALLY_FULFILLED', 'SCHEDULED']);

/** Where a parcel is, in a word. */
export function ParcelBadge({ status }: { status: string }) {
  const { t } = useTranslation('order');
  const tone = parcelTones[status];
  return <Badge {...(tone ? { tone } : {})}>{t(`parcel.${status}`, { defaultValue: inWords(status) })}</Badge>;
}

/** Whether an order was sent. */
export function FulfillmentBadge({ status }: { status: string }) {
  const { t } = useTranslation('order');
  return (
    <Badge {...(waitingForUs.has(status) ? { tone: 'attention' as const } : {})}>
      {t(`fulfillment.${status}`, { defaultValue: inWords(status) })}
    </Badge>
  );
}

/** Whether an order was paid. */
export function PaymentBadge({ status }: { status: string }) {
  const { t } = useTranslation('order');
  const open = status === 'PENDING' || status === 'AUTHORIZED' || status === 'PARTIALLY_PAID';
  return <Badge {...(open ? { tone: 'attention' as const } : {})}>{t(`financial.${status}`, { defaultValue: inWords(status) })}</Badge>;
}

/** A status that Shopify added later is at least readable. */
function inWords(status: string): string {
  return status.toLowerCase().replaceAll('_', ' ');
}
