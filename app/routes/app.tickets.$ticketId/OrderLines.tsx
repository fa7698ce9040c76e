import { BlockStack, InlineStack, Text, Thumbnail } from '@shopify/polaris';
import { ImageIcon } from '@shopify/polaris-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import type { OrderLineView } from '#app/ui/ticket/order-view.ts';
import { TakenUnits } from './resolving/TakenUnits.tsx';

/** What was bought, with pictures. */
export function OrderLines({ lines }: { lines: OrderLineView[] }) {
  const { t } = useTranslation('ticket');
  const format = useFormat();
  return (
    <BlockStack gap="200" as="ul">
      {lines.map((line) => (
        <li key={line.id} style={{ listStyle: 'none' }}>
          <InlineStack gap="300" wrap={false} blockAlign="start">
            <Thumbnail source={line.imageUrl ?? ImageIcon} alt="" size="small" />
            <BlockStack gap="050">
              <Text as="p" breakWord>
                {line.title}
                {line.variantTitle ? ` · ${line.variantTitle}` : ''}
              </Text>
              <Text as="p" variant="bodySm" tone="subdued">
                {t('order.quantity', { count: line.quantity, price: format.money(line.unitPrice) })}
              </Text>
              <TakenUnits line={line} />
            </BlockStack>
          </InlineStack>
        </li>
      ))}
    </BlockStack>
  );
}
