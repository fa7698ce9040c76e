import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { VariantChoice } from '#app/domain/orders/variant-choice.ts';
import type { OrderLineView } from '#app/ui/ticket/order-view.ts';
import { VariantPicker } from './VariantPicker.tsx';

/** What goes out for lines in place of what was bought, by line; null while it is being chosen. */
export type Instead = Record<string, VariantChoice | null>;

interface SentInsteadProps {
  /** Those that are sent again. */
  lines: OrderLineView[];
  instead: Instead;
  onChange(instead: Instead): void;
}

/** The same goods go out, unless another variant is chosen for a line. */
export function SentInstead({ lines, instead, onChange }: SentInsteadProps) {
  const { t } = useTranslation('changes');
  return lines.map((line) => {
    const name = `${line.title}${line.variantTitle ? ` · ${line.variantTitle}` : ''}`;
    const choosing = line.id in instead;
    const same = () => onChange(Object.fromEntries(Object.entries(instead).filter(([id]) => id !== line.id)));
    return (
      <BlockStack gap="200" key={line.id}>
        {choosing && <VariantPicker label={t('instead.of', { line: name })} productId={line.productId} without={line.variantId} chosen={instead[line.id] ?? null} onChoose={(variant) => onChange({ ...instead, [line.id]: variant })} />}
        <InlineStack gap="200" align="space-between" blockAlign="center">
          {!choosing && (
            <Text as="span" breakWord>
              {t('instead.same', { line: name })}
            </Text>
          )}
          <Button variant="plain" onClick={choosing ? same : () => onChange({ ...instead, [line.id]: null })} accessibilityLabel={t(choosing ? 'instead.keepOf' : 'instead.chooseOf', { line: name })}>
            {t(choosing ? 'instead.keep' : 'instead.choose')}
          </Button>
        </InlineStack>
      </BlockStack>
    );
  });
}
