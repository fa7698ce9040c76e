import { useRevalidator } from '@remix-run/react';
import { Banner } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from './ShopTime.tsx';

/** A page that could not be read again says so, and since when it stands still. */
export function StaleBanner({ stale, readAt }: { stale: boolean; readAt: Date }) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const { revalidate, state } = useRevalidator();
  if (!stale) return null;
  return (
    <Banner tone="warning" action={{ content: t('errors.retry'), onAction: revalidate, loading: state === 'loading' }}>
      <p>{t('stale', { at: format.time(readAt) })}</p>
    </Banner>
  );
}
