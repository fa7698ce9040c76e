import { isRouteErrorResponse } from '@remix-run/react';
import { EmptyState, LegacyCard, Page } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

/** What a page shows instead of itself: what happened, and where to go from here. */
export function PageError({ error }: { error: unknown }) {
  const { t } = useTranslation('frame');
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Page>
      <LegacyCard>
        <EmptyState
          image=""
          heading={missing ? t('errors.notFound') : t('errors.title')}
          action={{ content: t('errors.toInbox'), url: '/app/tickets' }}
          {...(missing ? {} : { secondaryAction: { content: t('errors.retry'), onAction: () => window.location.reload() } })}
        >
          <p>{missing ? t('errors.notFoundHint') : t('errors.hint')}</p>
        </EmptyState>
      </LegacyCard>
    </Page>
  );
}
