import { Badge, Banner, BlockStack, Button, ButtonGroup, Card, InlineStack, Link, SkeletonBodyText, Text } from '@shopify/polaris';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import { lazyPart } from '#app/ui/lazy-part.ts';
import { FulfillmentBadge, PaymentBadge } from '#app/ui/OrderBadges.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { OrderLines } from './OrderLines.tsx';
import { OrderMoney } from './OrderMoney.tsx';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import { Parcels } from './Parcels.tsx';
import type { TicketHead, TicketView } from '#app/ui/ticket/ticket-view.ts';
import { CompensationLine } from './CompensationLine.tsx';
import { OfferButtons } from './resolving/OfferButtons.tsx';
import type { OrderReading } from './use-order.ts';

// Comes after the page, and only for goods that were sent.
const OrderReturns = lazyPart(() => import('./resolving/OrderReturns.tsx'));

interface OrderCardProps {
  ticket: TicketHead;
  reading: OrderReading;
  /** What the customer was given lately; null where nobody is known. */
  compensation: TicketView['compensation'] | null;
  onResolve(kind: ResolutionKind, returnId?: string): void;
  onLink(): void;
  onUnlink(): void;
  unlinking: boolean;
}

/** The order that the ticket is about, and what can be done about it. */
export function OrderCard({ ticket, reading, compensation, onResolve, onLink, onUnlink, unlinking }: OrderCardProps) {
  const { t } = useTranslation('ticket');
  const { order } = reading;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {t('order.title')}
          </Text>
          {ticket.orderId && (
            <ButtonGroup gap="tight">
              <Button variant="plain" onClick={onLink}>
                {t('order.change')}
              </Button>
              <Button variant="plain" onClick={onUnlink} loading={unlinking}>
                {t('order.unlink')}
              </Button>
            </ButtonGroup>
          )}
        </InlineStack>
        {!ticket.orderId && <NoOrder onLink={onLink} />}
        {ticket.orderId && reading.busy && !order && <SkeletonBodyText lines={6} />}
        <ProblemBanner problem={reading.problem} onRetry={reading.reload} />
        {order && <OrderBody order={order} foreign={ticket.orderIsForeign} reading={reading} compensation={compensation} onResolve={onResolve} />}
      </BlockStack>
    </Card>
  );
}

function NoOrder({ onLink }: { onLink(): void }) {
  const { t } = useTranslation('ticket');
  return (
    <BlockStack gap="200" inlineAlign="start">
      <Text as="p" tone="subdued">
        {t('order.none')}
      </Text>
      <Button onClick={onLink}>{t('order.link')}</Button>
    </BlockStack>
  );
}

function OrderBody({ order, foreign, reading, compensation, onResolve }: { order: OrderView; foreign: boolean; reading: OrderReading } & Pick<OrderCardProps, 'compensation' | 'onResolve'>) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  const live = order.source === 'live';
  return (
    <BlockStack gap="300">
      {!live && (
        <Banner tone="warning" action={{ content: t('order.askAgain'), onAction: reading.reload, loading: reading.busy }}>
          <p>{t('order.snapshot', { at: format.moment(order.asOf) })}</p>
        </Banner>
      )}
      <BlockStack gap="100">
        <InlineStack gap="200" blockAlign="center">
          {order.adminUrl ? (
            <Link url={order.adminUrl} target="_top" monochrome>
              <Text as="span" fontWeight="semibold">
                {order.name}
              </Text>
            </Link>
          ) : (
            <Text as="span" fontWeight="semibold">
              {order.name}
            </Text>
          )}
          {order.financialStatus && <PaymentBadge status={order.financialStatus} />}
          {order.fulfillmentStatus && <FulfillmentBadge status={order.fulfillmentStatus} />}
          {order.cancelledAt && <Badge tone="warning">{t('order.cancelled')}</Badge>}
          {foreign && <Badge tone="warning">{t('order.foreign')}</Badge>}
          {order.isReplacement && <Badge>{t('order.isReplacement')}</Badge>}
        </InlineStack>
        <Text as="p" variant="bodySm" tone="subdued">
          {t('order.placed', { at: format.moment(order.createdAt) })}
        </Text>
      </BlockStack>
      <OrderLines lines={order.lines} />
      <OrderMoney order={order} />
      <Parcels fulfillments={order.fulfillments} />
      {live && order.fulfillments.length > 0 && (
        <Suspense fallback={null}>
          <OrderReturns orderId={order.id} page={order} onTakeIn={(returnId) => onResolve('return_processing', returnId)} />
        </Suspense>
      )}
      <OfferButtons order={order} onResolve={onResolve} />
      {compensation && <CompensationLine compensation={compensation} />}
    </BlockStack>
  );
}
