import { Card, Checkbox, FormLayout, Layout } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { CardProps } from './settings-view.ts';

/** Whether Shopify writes to the customer beside us. */
export function ShopifyMailCard({ form }: CardProps) {
  const { t } = useTranslation('settings');
  return (
    <Layout.AnnotatedSection id="shopify" title={t('shopify.title')} description={t('shopify.text')}>
      <Card>
        <FormLayout>
          <Checkbox
            label={t('shopify.refund')}
            helpText={t('shopify.refundHelp')}
            checked={form.value.shopifyNotifiesRefund}
            onChange={(shopifyNotifiesRefund) => form.change({ shopifyNotifiesRefund })}
          />
          <Checkbox
            label={t('shopify.replacement')}
            helpText={t('shopify.replacementHelp')}
            checked={form.value.shopifyNotifiesReplacement}
            onChange={(shopifyNotifiesReplacement) => form.change({ shopifyNotifiesReplacement })}
          />
        </FormLayout>
      </Card>
    </Layout.AnnotatedSection>
  );
}
