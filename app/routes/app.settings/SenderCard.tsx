import { Card, FormLayout, Layout, TextField } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import type { CardProps } from './Settings.tsx';

/** In whose name mail leaves, and which address customers read in it. */
export function SenderCard({ form, errorAt, shopName, mailDomain }: CardProps & { shopName: string; mailDomain: string }) {
  const { t } = useTranslation('settings');
  return (
    <Layout.AnnotatedSection id="sender" title={t('sender.title')} description={t('sender.text', { domain: mailDomain })}>
      <Card>
        <FormLayout>
          <TextField
            label={t('sender.name')}
            value={form.value.senderName}
            onChange={(senderName) => form.change({ senderName })}
            placeholder={shopName}
            helpText={t('sender.nameHelp', { name: shopName })}
            error={errorAt('senderName')}
            maxLength={70}
            autoComplete="off"
          />
          <TextField
            label={t('sender.contact')}
            type="email"
            value={form.value.contactEmail}
            onChange={(contactEmail) => form.change({ contactEmail })}
            helpText={t('sender.contactHelp')}
            error={errorAt('contactEmail')}
            autoComplete="off"
          />
        </FormLayout>
      </Card>
    </Layout.AnnotatedSection>
  );
}
