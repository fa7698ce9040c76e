import { BlockStack, Button, InlineStack, Text, Thumbnail } from '@shopify/polaris';
import { ImageIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import type { OrderLineView } from '#app/ui/ticket/order-view.ts';
import type { ItemChanges } from './item-changes.ts';
import { UnitStepper } from './UnitStepper.tsx';
import { VariantPicker } from './VariantPicker.tsx';

interface ChangedLineProps {
  line: OrderLineView;
  changes: ItemChanges;
  onChange(changes: ItemChanges): void;
}

/** A line of the order: fewer or more of it, or another variant in its place. */
export function ChangedLine({ line, changes, onChange }: ChangedLineProps) {
  const { t } = useTranslation('changes');
  const { units, swaps } = changes;
  const swapping = line.id in swaps;
  const swapTo = (variant: ItemChanges['swaps'][string]) => onChange({ ...changes, swaps: { ...swaps, [line.id]: variant } });
  const keep = () => onChange({ ...changes, swaps: Object.fromEntries(Object.entries(swaps).filter(([id]) => id !== line.id)) });
  const name = `${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''}`;
  const sent = line.current - line.unsent!;
  return (
    <li style={{ listStyle: 'none' }}>
      <BlockStack gap="200">
        <InlineStack gap="300" wrap={false} blockAlign="center">
          <Thumbnail source={line.imageUrl ?? ImageIcon} alt="" size="small" />
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text as="p" breakWord>
              {name}
            </Text>
            {sent > 0 && (
              <Text as="p" variant="bodySm" tone="subdued">
                {t('item_change.sent', { count: sent })}
              </Text>
            )}
          </div>
          <UnitStepper name={name} value={units[line.id] ?? line.unsent!} least={swapping ? 1 : 0} onChange={(value) => onChange({ ...changes, units: { ...units, [line.id]: value } })} />
        </InlineStack>
        {swapping && <VariantPicker label={t('item_change.inPlaceOf', { line: name })} productId={line.productId} without={line.variantId} chosen={swaps[line.id] ?? null} onChoose={swapTo} />}
        <InlineStack>
          <Button variant="plain" onClick={swapping ? keep : () => swapTo(null)}>
            {t(swapping ? 'item_change.keep' : 'item_change.swap')}
          </Button>
        </InlineStack>
      </BlockStack>
    </li>
  );
}
