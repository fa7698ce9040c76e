import { Card, Checkbox, FormLayout } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { CardProps } from './settings-view.ts';
import { SettingsSection } from './SettingsSection.tsx';

/** Whether Shopify writes to the customer beside us. */
export function ShopifyMailCard({ form }: CardProps) {
  const { t } = useTranslation('settings');
  return (
    <SettingsSection id="shopify" title={t('shopify.title')} text={t('shopify.text')}>
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
          <Checkbox
            label={t('shopify.return')}
            helpText={t('shopify.returnHelp')}
            checked={form.value.shopifyNotifiesReturn}
            onChange={(shopifyNotifiesReturn) => form.change({ shopifyNotifiesReturn })}
          />
        </FormLayout>
      </Card>
    </SettingsSection>
  );
}
