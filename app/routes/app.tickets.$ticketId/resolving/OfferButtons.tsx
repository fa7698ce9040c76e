import { ActionList, Button, ButtonGroup, Popover } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import type { OrderView } from '#app/ui/ticket/order-view.ts';
import { offersFor } from './offers.ts';

/** The two that are used most have buttons; the others stand in a list, each with its reason where it cannot be. */
const FIRST: ResolutionKind[] = ['refund', 'replacement'];

export function OfferButtons({ order, onResolve }: { order: OrderView; onResolve(kind: ResolutionKind): void }) {
  const { t } = useTranslation('resolution');
  const [open, setOpen] = useState(false);
  const offers = offersFor(order);
  const others = offers.filter(({ kind }) => !FIRST.includes(kind));
  return (
    <ButtonGroup>
      {FIRST.map((kind) => (
        <Button key={kind} onClick={() => onResolve(kind)} disabled={offers.find((offer) => offer.kind === kind)!.refused !== null}>
          {t(`offer.${kind}`)}
        </Button>
      ))}
      {others.length > 0 && (
        <Popover active={open} onClose={() => setOpen(false)} autofocusTarget="first-node" activator={<Button disclosure onClick={() => setOpen(!open)}>{t('offer.more')}</Button>}>
          <ActionList
            actionRole="menuitem"
            items={others.map(({ kind, refused }) => ({
              content: t(`offer.${kind}`),
              ...(refused ? { helpText: t(`refused.${refused}`), disabled: true } : {}),
              onAction: () => {
                setOpen(false);
                onResolve(kind);
              },
            }))}
          />
        </Popover>
      )}
    </ButtonGroup>
  );
}
