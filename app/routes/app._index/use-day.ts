import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A date of the shop (YYYY-MM-DD) as the reader writes it. One by one: ranges
 * are written otherwise by browsers than by the server.
 */
export function useDay(): (date: string) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    // The day is the shop's own already: no zone may move it.
    const format = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
    return (date) => format.format(new Date(date));
  }, [i18n.language]);
}
