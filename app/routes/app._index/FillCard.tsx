import { Banner, BlockStack, Button, Card, InlineStack, ProgressBar, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { useDoor } from '#app/ui/use-door.ts';
import type { HomeView } from './home-view.server.ts';

/** How far the first fetching of orders is; nothing once it is done. */
export function FillCard({ fill }: { fill: HomeView['fill'] }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const door = useDoor();
  if (fill.state === 'done') return null;
  if (fill.state === 'failed') {
    return (
      <Banner tone="warning" title={t('fill.failed')} action={{ content: t('fill.again'), loading: door.busy, onAction: () => door.send('/app/set-up/fill', {}) }}>
        <p>{door.problem?.message ?? t('fill.failedText')}</p>
      </Banner>
    );
  }
  const { done, total } = fill;
  const counted = total ? t('fill.counted', { done: format.count(done), total: format.count(total) }) : t('fill.uncounted');
  return (
    <Card>
      <div role="status">
        <BlockStack gap="200">
          <Text as="h2" variant="headingSm" id="fill-title">
            {t('fill.title')}
          </Text>
          <Text as="p">{t(`fill.step.${stepOf(fill.step)}`)}</Text>
          <ProgressBar size="small" progress={total ? Math.min(100, (done / total) * 100) : 0} animated={false} ariaLabelledBy="fill-title" />
          <Text as="p" tone="subdued">
            {door.problem?.message ?? (fill.error ? t('fill.slow') : counted)}
          </Text>
          {/* The queue tries again by itself, after longer and longer waits: who sees that Shopify answers need not wait. */}
          {fill.error && (
            <InlineStack>
              <Button loading={door.busy} onClick={() => door.send('/app/set-up/fill', {})}>
                {t('fill.now')}
              </Button>
            </InlineStack>
          )}
        </BlockStack>
      </div>
    </Card>
  );
}

function stepOf(step: string | null): 'orders' | 'parcels' {
  return step === 'parcels' || step === 'older_parcels' ? 'parcels' : 'orders';
}
