import { BlockStack, Button, InlineStack, Text, Thumbnail } from '@shopify/polaris';
import { ImageIcon, MinusIcon, PlusIcon } from '@shopify/polaris-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderLineView } from '#app/ui/ticket/order-view.ts';

export type Quantities = Record<string, number>;

interface LineSteppersProps {
  lines: OrderLineView[];
  quantities: Quantities;
  /** How many of a line may be chosen. */
  most(line: OrderLineView): number;
  onChange(quantities: Quantities): void;
  beneath?(line: OrderLineView): ReactNode;
}

/** Lines of an order with a quantity each, by two buttons: no typing, no way to ask for too many. */
export function LineSteppers({ lines, quantities, most, onChange, beneath }: LineSteppersProps) {
  return (
    <BlockStack gap="300" as="ul">
      {lines.map((line) => (
        <li key={line.id} style={{ listStyle: 'none' }}>
          <InlineStack gap="300" wrap={false} blockAlign="center">
            <Thumbnail source={line.imageUrl ?? ImageIcon} alt="" size="small" />
            <div style={{ flex: 1, minWidth: 0 }}>
              <Text as="p" breakWord>
                {line.title}
                {line.variantTitle ? ` · ${line.variantTitle}` : ''}
              </Text>
              {beneath?.(line)}
            </div>
            <Stepper line={line} value={quantities[line.id] ?? 0} most={most(line)} onChange={(value) => onChange({ ...quantities, [line.id]: value })} />
          </InlineStack>
        </li>
      ))}
    </BlockStack>
  );
}

/** A count between two bounds, by two buttons. */
export function Stepper({ line, value, most, least = 0, onChange }: { line: { title: string }; value: number; most: number; least?: number; onChange(value: number): void }) {
  const { t } = useTranslation('resolution');
  return (
    <div role="group" aria-label={t('lines.quantityOf', { line: line.title })}>
      <InlineStack gap="100" wrap={false} blockAlign="center">
        <Button icon={MinusIcon} accessibilityLabel={t('lines.fewer')} disabled={value <= least} onClick={() => onChange(value - 1)} />
        <span aria-live="polite" style={{ minWidth: '3.5ch', textAlign: 'center' }}>
          <Text as="span" numeric>
            {`${value}/${most}`}
          </Text>
        </span>
        <Button icon={PlusIcon} accessibilityLabel={t('lines.more')} disabled={value >= most} onClick={() => onChange(value + 1)} />
      </InlineStack>
    </div>
  );
}

/** Only what was chosen, as doors want it. */
export function chosenLines(quantities: Quantities): { orderLineId: string; quantity: number }[] {
  return Object.entries(quantities).flatMap(([orderLineId, quantity]) => (quantity > 0 ? [{ orderLineId, quantity }] : []));
}
