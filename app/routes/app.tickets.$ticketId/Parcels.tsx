import { BlockStack, Divider, InlineStack, Link, Text } from '@shopify/polaris';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ParcelBadge } from '#app/ui/OrderBadges.tsx';
import { useFormat, useNow } from '#app/ui/ShopTime.tsx';
import { dayExpected } from '#app/ui/ticket/day-expected.ts';
import type { FulfillmentView } from '#app/ui/ticket/order-view.ts';

/** Where each parcel was last seen. */
export function Parcels({ fulfillments }: { fulfillments: FulfillmentView[] }) {
  const { t } = useTranslation('ticket');
  if (!fulfillments.length) return null;
  return (
    <BlockStack gap="200">
      <Divider />
      <Text as="h3" variant="headingSm">
        {t('parcel.title', { count: fulfillments.length })}
      </Text>
      {fulfillments.map((parcel) => (
        <Parcel key={parcel.id} parcel={parcel} />
      ))}
    </BlockStack>
  );
}

function Parcel({ parcel }: { parcel: FulfillmentView }) {
  const { t } = useTranslation('ticket');
  const { t: tOrder } = useTranslation('order');
  const format = useFormat();
  const now = useNow();
  const { lastEvent } = parcel;
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        {parcel.displayStatus && <ParcelBadge status={parcel.displayStatus} />}
        {parcel.trackings.map((tracking, at) => (
          <Tracking key={`${at} ${tracking.number}`} tracking={tracking} named={tracking.company !== parcel.trackings[at - 1]?.company} />
        ))}
      </InlineStack>
      <Text as="p" variant="bodySm" tone="subdued" breakWord>
        {lastEvent
          ? t('parcel.lastEvent', {
              what: lastEvent.place ? t('parcel.at', { what: happened(lastEvent, tOrder), place: lastEvent.place }) : happened(lastEvent, tOrder),
              at: format.moment(lastEvent.at),
              ago: format.span(lastEvent.at, now),
            })
          : t('parcel.noEvent', { at: format.moment(parcel.sentAt) })}
        {parcel.estimatedAt && parcel.displayStatus !== 'DELIVERED' ? ` · ${t('parcel.expected', { at: dayExpected(format, parcel.estimatedAt) })}` : ''}
      </Text>
    </BlockStack>
  );
}

/** A number of the parcel; its carrier is named once for those that follow each other. */
function Tracking({ tracking: { company, number, url }, named }: { tracking: FulfillmentView['trackings'][number]; named: boolean }) {
  return (
    <>
      {named && company && (
        <Text as="span" variant="bodySm">
          {company}
        </Text>
      )}
      {number &&
        (url ? (
          <Link url={url} target="_blank">
            {number}
          </Link>
        ) : (
          <Text as="span">{number}</Text>
        ))}
    </>
  );
}

/** The carrier's own words, else what the scan means. */
function happened(event: NonNullable<FulfillmentView['lastEvent']>, t: TFunction<'order'>): string {
  const words = event.message ?? t(`parcel.${event.status}`, { defaultValue: event.status.toLowerCase().replaceAll('_', ' ') });
  return words.replace(/\.$/, '');
}
