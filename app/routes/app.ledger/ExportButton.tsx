import { Button } from '@shopify/polaris';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '#app/ui/save-file.ts';

/** The month that is shown, as a file. */
export function ExportButton({ month }: { month: string }) {
  const { t } = useTranslation('ledger');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await saveFile(`/app/ledger/csv?month=${month}`, `mend-ledger-${month}.csv`).catch(() => window.shopify?.toast.show(t('exportFailed'), { isError: true }));
    setBusy(false);
  };
  return (
    <Button loading={busy} onClick={() => void save()}>
      {t('export')}
    </Button>
  );
}
