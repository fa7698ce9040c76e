import { BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyDialog } from '#app/ui/LazyDialog.tsx';
import { useFormat } from '#app/ui/ShopTime.tsx';

const HistoryDialog = lazyDialog(() => import('./HistoryDialog.tsx'));

interface Props {
  templateId: string;
  version: number;
  /** Something is not saved: going back to a version would leave it without a word. */
  dirty: boolean;
  uses: number;
  lastUsedAt: Date | null;
}

/** How often it was used, and who changed what. */
export function HistoryCard({ templateId, version, dirty, uses, lastUsedAt }: Props) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingSm">
          {t('history.title')}
        </Text>
        <Text as="p">{uses === 0 || !lastUsedAt ? t('history.neverUsed') : t('history.used', { count: uses, at: format.day(lastUsedAt) })}</Text>
        <InlineStack>
          <Button onClick={() => setOpen(true)}>{t('history.open')}</Button>
        </InlineStack>
      </BlockStack>
      {open && <HistoryDialog templateId={templateId} version={version} dirty={dirty} onClose={() => setOpen(false)} />}
    </Card>
  );
}
