import { Button } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface DownloadButtonProps {
  address: string;
  label: string;
  failed(failed: boolean): void;
}

/** A plain link would carry no session token: the file is fetched, then saved. */
export function DownloadButton({ address, label, failed }: DownloadButtonProps) {
  const { t } = useTranslation('privacy');
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const done = await save(address).then(() => true, () => false);
    failed(!done);
    setBusy(false);
  };
  return (
    <Button size="slim" loading={busy} accessibilityLabel={label} onClick={() => void download()}>
      {t('dataRequests.download')}
    </Button>
  );
}

async function save(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'mend-data.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
