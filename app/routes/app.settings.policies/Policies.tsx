import { Banner, BlockStack, Box, Button, Card, Text } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyRow } from '#app/domain/automation/policy.ts';
import type { ShopperPolicies } from '#app/domain/automation/shopper-policies.server.ts';
import type { ShopBounds } from '#app/domain/automation/policy-bounds.ts';
import { EmptyList } from '#app/ui/EmptyList.tsx';
import { SubPage } from '#app/ui/SubPage.tsx';
import type { CauseChoice } from './policy-typed.ts';
import { PolicyCard } from './PolicyCard.tsx';
import { Shoppers } from './Shoppers.tsx';

interface Props {
  policies: PolicyRow[];
  causes: CauseChoice[];
  bounds: ShopBounds;
  shoppers: ShopperPolicies;
  mayChange: boolean;
}

/** What acts by itself, one card each; off until somebody switches it on. */
export function Policies({ policies, causes, bounds, shoppers, mayChange }: Props) {
  const { t } = useTranslation('policies');
  const { t: frame } = useTranslation('frame');
  const [adding, setAdding] = useState(false);
  const free = (own: string | null) => causes.filter(({ id }) => id === own || !policies.some((policy) => policy.causeId === id));
  return (
    <SubPage title={t('title')} subtitle={t('subtitle')} back={{ label: frame('settings'), url: '/app/settings' }}>
      <BlockStack gap="400">
        {!mayChange && (
          <Banner>
            <p>{t('ownerOnly')}</p>
          </Banner>
        )}
        {policies.length === 0 && !adding && (
          <Card padding="0">
            <EmptyList title={t('emptyTitle')} text={t('empty')}>
              {mayChange && (
                <Button variant="primary" onClick={() => setAdding(true)}>
                  {t('add')}
                </Button>
              )}
            </EmptyList>
          </Card>
        )}
        {policies.map((policy) => (
          <PolicyCard key={policy.id} policy={policy} causes={free(policy.causeId)} bounds={bounds} mayChange={mayChange} />
        ))}
        {adding && <PolicyCard policy={null} causes={free(null)} bounds={bounds} mayChange={mayChange} onDone={() => setAdding(false)} />}
        {mayChange && !adding && policies.length > 0 && (
          <Box paddingInline={{ xs: '400', sm: '0' }}>
            <Button onClick={() => setAdding(true)}>{t('add')}</Button>
          </Box>
        )}
        <Box paddingInline={{ xs: '400', sm: '0' }}>
          <Text as="p" tone="subdued">
            {t('note')}
          </Text>
        </Box>
        <Shoppers stored={shoppers} currency={bounds.currency} mayChange={mayChange} />
      </BlockStack>
    </SubPage>
  );
}
