import { Banner } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/ui/ShopTime.tsx';
import { fieldWords } from '#app/ui/template-field-words.ts';

interface Props {
  broken: { at: Date; reason: string; field: string };
}

/** The nightly check could not fill it: why, and the two ways back. */
export function BrokenBanner({ broken: { at, reason, field } }: Props) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  return (
    <Banner tone="critical" title={t('broken.title')}>
      <p>{`${fieldWords(field, t)}: ${reason}`}</p>
      <p>{t('broken.text', { at: format.moment(at) })}</p>
    </Banner>
  );
}
