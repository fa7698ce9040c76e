import { Button, Card, InlineStack, Layout } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

/** The ways to what is kept about customers' data. */
export function PrivacyCard() {
  const { t } = useTranslation('settings');
  return (
    <Layout.AnnotatedSection id="privacy" title={t('privacy.title')} description={t('privacy.text')}>
      <Card>
        <InlineStack gap="200">
          <Button url="/app/data-requests">{t('privacy.requests')}</Button>
          <Button url="/app/access-log">{t('privacy.log')}</Button>
        </InlineStack>
      </Card>
    </Layout.AnnotatedSection>
  );
}
