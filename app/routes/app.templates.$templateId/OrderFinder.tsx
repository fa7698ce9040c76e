import { BlockStack, Box, Button, InlineStack, Text, TextField } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useReading } from '#app/ui/use-reading.ts';
import type { FoundOrder } from './found-order.ts';

const TYPING_MS = 300;

/** Orders by their number, or by a customer's name, e-mail address or phone number; one is chosen by hand. */
export function OrderFinder({ onChoose }: { onChoose(order: FoundOrder): void }) {
  const { t } = useTranslation('templates');
  const [words, setWords] = useState('');
  const sought = words.trim();
  const found = useReading<{ orders: FoundOrder[] }>(sought ? `/app/templates/orders?words=${encodeURIComponent(sought)}` : null, { pause: TYPING_MS });
  const orders = sought ? found.answer?.orders : undefined;
  return (
    <BlockStack gap="300">
      <TextField label={t('preview.find')} helpText={t('preview.findHelp')} value={words} onChange={setWords} loading={found.busy} autoComplete="off" />
      <ProblemBanner problem={found.problem} onRetry={found.again} />
      <div role="status">
        {orders?.length === 0 && !found.busy && (
          <Text as="p" tone="subdued">
            {t('preview.noOrder')}
          </Text>
        )}
      </div>
      {orders?.map((order) => (
        <Found key={order.id} order={order} onChoose={() => onChoose(order)} />
      ))}
    </BlockStack>
  );
}

function Found({ order, onChoose }: { order: FoundOrder; onChoose(): void }) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  return (
    <InlineStack align="space-between" blockAlign="center" gap="200" wrap={false}>
      <Box minWidth="0">
        <Text as="p" fontWeight="semibold" breakWord>
          {[order.name, order.customer].filter(Boolean).join(' · ')}
        </Text>
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {[format.day(order.createdAt), format.money(order.total), order.items].join(' · ')}
        </Text>
      </Box>
      <Button onClick={onChoose} accessibilityLabel={t('preview.chooseOrder', { order: order.name })}>
        {t('preview.choose')}
      </Button>
    </InlineStack>
  );
}
