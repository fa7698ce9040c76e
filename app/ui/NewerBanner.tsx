import { Banner } from '@shopify/polaris';
import { useTranslation } from 'react-i18next';

interface Props {
  onLoad(): void;
  /** Absent where one's own may not go over the newer one. */
  onKeep?: () => void;
}

/** A colleague was first: one's own words are still there, and both ways on. */
export function NewerBanner({ onLoad, onKeep }: Props) {
  const { t } = useTranslation('forms');
  return (
    <Banner
      tone="warning"
      action={{ content: t('loadNewer'), onAction: onLoad }}
      {...(onKeep ? { secondaryAction: { content: t('keepMine'), onAction: onKeep } } : {})}
    >
      <p>{t('conflict')}</p>
    </Banner>
  );
}
