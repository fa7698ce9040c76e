import { Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { availableOf, type VariantChoice } from '#app/domain/orders/variant-choice.ts';

/** What of a variant can be sold now, by location where there are several. */
export function VariantStock({ variant }: { variant: VariantChoice }) {
  const { t } = useTranslation('changes');
  const available = availableOf(variant);
  const byPlace = variant.locations.filter((at) => at.available > 0).map((at) => t('variant.at', { place: at.name, count: at.available }));
  const words = available === null ? t('variant.untracked') : available > 0 ? byPlace.join(' · ') : t(variant.sellsWhenOut ? 'variant.outButSells' : 'variant.out');
  return (
    <Text as="p" variant="bodySm" tone={available === 0 ? 'caution' : 'subdued'} breakWord>
      {words}
    </Text>
  );
}
