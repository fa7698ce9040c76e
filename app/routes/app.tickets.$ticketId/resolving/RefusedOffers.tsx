import { BlockStack, Button, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { ResolutionKind } from '#app/domain/resolutions/kinds.ts';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { leftAtShopify, type OrderView } from '#app/ui/ticket/order-view.ts';
import type { Offer } from './offers.ts';

interface Props {
  order: OrderView;
  /** Those that can be done are left out. */
  offers: Offer[];
  onResolve(kind: ResolutionKind): void;
}

/** Why something cannot be done, once for all that it holds of, and what comes nearest. */
export function RefusedOffers({ order, offers, onResolve }: Props) {
  const { t } = useTranslation('resolution');
  const format = useFormat();
  const atShopify = leftAtShopify(order);
  const reasons = [...new Set(offers.map(({ refused }) => refused))].filter((reason) => reason !== null);
  return (
    <BlockStack gap="200">
      {reasons.map((reason, at) => {
        const held = offers.filter(({ refused }) => refused === reason);
        const { instead } = held[0]!;
        // What comes nearest to several stands below the last of them.
        const last = !reasons.slice(at + 1).some((later) => offers.find(({ refused }) => refused === later)!.instead === instead);
        return (
          <BlockStack key={reason} gap="050" inlineAlign="start">
            <Text as="p" variant="bodySm" tone="subdued" breakWord>
              {held.map(({ kind }) => t(`offer.${kind}`)).join(', ')}: {t(`refused.${reason}`, { amount: atShopify ? format.money(atShopify) : '' })}
            </Text>
            {instead && last && (
              <Button variant="plain" size="micro" onClick={() => onResolve(instead)}>
                {t('offer.instead', { offer: t(`offer.${instead}`) })}
              </Button>
            )}
          </BlockStack>
        );
      })}
    </BlockStack>
  );
}
