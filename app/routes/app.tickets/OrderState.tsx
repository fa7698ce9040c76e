import { InlineStack } from '@shopify/polaris';
import { FulfillmentBadge, ParcelBadge } from '#app/ui/OrderBadges.tsx';
import type { InboxLine } from './inbox-row.ts';

/** The order's name with what is most worth knowing of it: where its parcel is, else whether it left. */
export function OrderState({ line }: { line: InboxLine }) {
  if (!line.order) return null;
  return (
    <InlineStack gap="100" wrap={false} blockAlign="center">
      <span>{line.order}</span>
      {line.parcel ? <ParcelBadge status={line.parcel} /> : line.fulfillment && <FulfillmentBadge status={line.fulfillment} />}
    </InlineStack>
  );
}
