import { isRouteErrorResponse } from '@remix-run/react';
import { Button, Card, Page } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { EmptyList } from './EmptyList.tsx';

const missing = { title: 'errors.notFound', hint: 'errors.notFoundHint' };
const shopifyAway = { title: 'errors.shopifyAway', hint: 'errors.shopifyAwayHint' };
const fault = { title: 'errors.title', hint: 'errors.hint' };

/** What a page shows instead of itself: what happened, and where to go from here. */
export function PageError({ error }: { error: unknown }) {
  const { t } = useTranslation('frame');
  const words = wordsOf(error);
  return (
    <Page>
      <Card>
        <EmptyList level="h1" title={t(words.title)} text={t(words.hint)}>
          {/* Every other page would wait for the same answer. */}
          {words !== shopifyAway && (
            <Button url="/app/tickets" variant="primary">
              {t('errors.toInbox')}
            </Button>
          )}
          {words !== missing && (
            <Button onClick={() => window.location.reload()} {...(words === shopifyAway ? { variant: 'primary' as const } : {})}>
              {t('errors.retry')}
            </Button>
          )}
        </EmptyList>
      </Card>
    </Page>
  );
}

function wordsOf(error: unknown) {
  if (!isRouteErrorResponse(error)) return fault;
  if (error.status === 404) return missing;
  return error.data === 'shopify_unavailable' ? shopifyAway : fault;
}
