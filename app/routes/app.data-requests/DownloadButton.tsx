import { Button } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '#app/ui/save-file.ts';

interface DownloadButtonProps {
  address: string;
  label: string;
  failed(failed: boolean): void;
}

/** Fetched, then saved. */
export function DownloadButton({ address, label, failed }: DownloadButtonProps) {
  const { t } = useTranslation('privacy');
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const done = await saveFile(address, 'mend-data.json').then(() => true, () => false);
    failed(!done);
    setBusy(false);
  };
  return (
    <Button size="slim" loading={busy} accessibilityLabel={label} onClick={() => void download()}>
      {t('dataRequests.download')}
    </Button>
  );
}
