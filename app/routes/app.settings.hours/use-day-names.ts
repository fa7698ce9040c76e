import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Names of the weekdays, Monday first. */
export function useDayNames(): string[] {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
    // 1 January 2024 was a Monday.
    return [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(Date.UTC(2024, 0, day)));
  }, [i18n.language]);
}
