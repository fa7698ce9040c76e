import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** A share of 0 to 1 as whole per cent. */
export function useShare(): (share: number) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
    return (share) => format.format(share);
  }, [i18n.language]);
}
