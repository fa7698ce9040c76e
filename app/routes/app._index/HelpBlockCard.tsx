import { Badge, BlockStack, Button, Card, InlineStack, SkeletonBodyText, Text } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { HelpBlockState } from './use-help-block.ts';

interface Props {
  state: HelpBlockState;
  addBlockUrl: string;
  passwordPageOn: boolean;
}

/** Whether shoppers can reach us in the store, and the way to make it so. */
export function HelpBlockCard({ state, addBlockUrl, passwordPageOn }: Props) {
  const { t } = useTranslation('home');
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {t('block.title')}
          </Text>
          {state === 'active' && <Badge tone="success">{t('block.active')}</Badge>}
          {state === 'available' && <Badge tone="attention">{t('block.available')}</Badge>}
        </InlineStack>
        {state === 'loading' ? <SkeletonBodyText lines={2} /> : <Text as="p">{t(`block.text.${state}`)}</Text>}
        {passwordPageOn && <Text as="p">{t('block.password')}</Text>}
        <InlineStack gap="200">
          {(state === 'available' || state === 'unknown') && (
            <Button url={addBlockUrl} target="_blank">
              {t('block.add')}
            </Button>
          )}
          {passwordPageOn && (
            <Button url="shopify://admin/online_store/preferences" target="_blank">
              {t('block.passwordLink')}
            </Button>
          )}
          <Button url="/app/help" variant="plain">
            {t('block.articles')}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
