import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Whole per cent, as the reader writes it. */
export function useShare(): (percent: number) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
    return (percent) => format.format(percent / 100);
  }, [i18n.language]);
}
