import { BlockStack, Card, Divider, Text } from '@shopify/polaris';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopperPolicies } from '#app/domain/automation/shopper-policies.server.ts';
import { FormSaveBar } from '#app/ui/FormSaveBar.tsx';
import { NewerBanner } from '#app/ui/NewerBanner.tsx';
import { ProblemBanner } from '#app/ui/ProblemBanner.tsx';
import { useVersionedForm } from '#app/ui/use-versioned-form.ts';
import { ShopperFields } from './ShopperFields.tsx';
import { isDrawn, meantShoppers, typedShoppers, type ShopperTyped } from './shoppers-typed.ts';

interface Props {
  stored: ShopperPolicies;
  currency: string;
  mayChange: boolean;
}

/** What shoppers may have done at once, and what they will meet. */
export function Shoppers({ stored, currency, mayChange }: Props) {
  const { t } = useTranslation('policies');
  const form = useVersionedForm({ stored: typedShoppers(stored), address: '/app/settings/policies/shoppers', body: (value, base) => ({ ...meantShoppers(value, base) }), saved: () => window.shopify?.toast.show(t('saved')) });
  const { problem, value } = form;
  const change = (place: number, changes: Partial<ShopperTyped>) => form.change({ policies: value.policies.map((policy, at) => (at === place ? { ...policy, ...changes } : policy)) });
  return (
    <Card>
      <FormSaveBar id="shoppers" form={form} />
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {t('shoppers.title')}
          </Text>
          <Text as="p">{t('shoppers.intro')}</Text>
        </BlockStack>
        {form.conflict && <NewerBanner onLoad={form.loadNewer} onKeep={form.keepMine} />}
        {problem && !(problem.field && isDrawn(problem.field, value.policies)) && !form.conflict && <ProblemBanner problem={problem} />}
        {value.policies.map((policy, place) => (
          <Fragment key={policy.kind}>
            {place > 0 && <Divider />}
            <ShopperFields policy={policy} currency={currency} disabled={!mayChange} errorAt={(field) => form.errorAt(`policies.${place}.${field}`)} onChange={(changes) => change(place, changes)} />
          </Fragment>
        ))}
      </BlockStack>
    </Card>
  );
}
