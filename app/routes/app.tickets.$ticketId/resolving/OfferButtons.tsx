import { ActionList, BlockStack, Box, Button, ButtonGroup, Popover, Text } from '@shopify/polaris';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import { offersFor } from './offers.ts';
import { RefusedOffers } from './RefusedOffers.tsx';

/** The two that are used most have buttons; the others stand in a list. What cannot be stands there with its reason and what comes nearest. */
const FIRST: ResolutionKind[] = ['refund', 'replacement'];

export function OfferButtons({ order, onResolve }: { order: OrderView; onResolve(kind: ResolutionKind): void }) {
  const { t } = useTranslation('resolution');
  const [open, setOpen] = useState(false);
  const reasons = useId();
  const offers = offersFor(order);
  const first = offers.filter(({ kind }) => FIRST.includes(kind));
  const others = offers.filter(({ kind }) => !FIRST.includes(kind));
  const possible = others.filter(({ refused }) => refused === null);
  const resolve = (kind: ResolutionKind) => {
    setOpen(false);
    onResolve(kind);
  };
  return (
    <BlockStack gap="200">
      <ButtonGroup>
        {first.map(({ kind, refused }) => (
          <Button key={kind} onClick={() => onResolve(kind)} disabled={refused !== null} {...(refused ? { ariaDescribedBy: reasons } : {})}>
            {t(`offer.${kind}`)}
          </Button>
        ))}
        <Popover active={open} onClose={() => setOpen(false)} autofocusTarget="first-node" activator={<Button disclosure onClick={() => setOpen(!open)}>{t('offer.more')}</Button>}>
          <Popover.Pane>
            {/* A popover stands outside of the page's landmarks: it names itself. */}
            <div role="dialog" aria-label={t('offer.others')}>
              {possible.length > 0 && <ActionList actionRole="menuitem" items={possible.map(({ kind }) => ({ content: t(`offer.${kind}`), onAction: () => resolve(kind) }))} />}
              {possible.length < others.length && (
                <Box padding="300" {...(possible.length > 0 ? { borderBlockStartWidth: '025', borderColor: 'border-secondary' } : {})}>
                  <BlockStack gap="200">
                    <Text as="p" variant="headingXs">
                      {t('offer.impossible')}
                    </Text>
                    <RefusedOffers order={order} offers={others} onResolve={resolve} />
                  </BlockStack>
                </Box>
              )}
            </div>
          </Popover.Pane>
        </Popover>
      </ButtonGroup>
      <div id={reasons}>
        <RefusedOffers order={order} offers={first} onResolve={onResolve} />
      </div>
    </BlockStack>
  );
}
