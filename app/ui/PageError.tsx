import { isRouteErrorResponse } from '@remix-run/react';
import { Button, Card, Page } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { EmptyList } from './EmptyList.tsx';

/** What a page shows instead of itself: what happened, and where to go from here. */
export function PageError({ error }: { error: unknown }) {
  const { t } = useTranslation('frame');
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Page>
      <Card>
        <EmptyList level="h1" title={t(missing ? 'errors.notFound' : 'errors.title')} text={t(missing ? 'errors.notFoundHint' : 'errors.hint')}>
          <Button url="/app/tickets" variant="primary">
            {t('errors.toInbox')}
          </Button>
          {!missing && <Button onClick={() => window.location.reload()}>{t('errors.retry')}</Button>}
        </EmptyList>
      </Card>
    </Page>
  );
}
